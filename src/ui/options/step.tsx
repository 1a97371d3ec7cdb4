import type { ComponentChildren } from 'preact';

export type HeadingLevel = 'h2' | 'h3';

interface Props {
  readonly number: number;
  readonly title: string;
  /** Which heading it has, as deep as it stands. */
  readonly heading?: HeadingLevel;
  readonly children: ComponentChildren;
}

export function Step({ number, title, heading: Heading = 'h2', children }: Props) {
  return (
    <section class="card stack wide">
      <Heading class="step">
        <span class="number" aria-hidden="true">
          {number}
        </span>
        {title}
      </Heading>
      {children}
    </section>
  );
}
