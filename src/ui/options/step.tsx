import type { ComponentChildren } from 'preact';

interface Props {
  readonly number: number;
  readonly title: string;
  readonly children: ComponentChildren;
}

export function Step({ number, title, children }: Props) {
  return (
    <section class="card stack wide">
      <h2>
        <span class="number" aria-hidden="true">
          {number}
        </span>
        {title}
      </h2>
      {children}
    </section>
  );
}
