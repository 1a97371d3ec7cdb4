import type { ComponentChildren } from 'preact';
import { Locked } from '../locked';

interface Props {
  readonly id: string;
  readonly name: string;
  readonly isOn: boolean;
  readonly isBusy: boolean;
  /** The organisation has laid down how it stands. */
  readonly isLocked?: boolean;
  readonly onClick: () => void;
  /** What it is good for, and where it stands. */
  readonly children: ComponentChildren;
  /** What else there is to say or to press. */
  readonly more?: ComponentChildren;
}

/** Something that can be switched on and off, with its name and a sentence about it. */
export function SwitchRow({ id, name, isOn, isBusy, isLocked = false, onClick, children, more }: Props) {
  return (
    <section class="feature stack wide" aria-labelledby={`${id}-name`}>
      <div class="row">
        <h3 id={`${id}-name`}>{name}</h3>
        <button
          type="button"
          role="switch"
          class="switch"
          aria-checked={isOn}
          aria-labelledby={`${id}-name`}
          aria-describedby={isLocked ? `${id}-locked ${id}-help` : `${id}-help`}
          aria-disabled={isBusy || isLocked}
          onClick={() => !isLocked && onClick()}
        />
      </div>
      <p id={`${id}-help`} class="quiet">
        {children}
      </p>
      {isLocked && <Locked id={`${id}-locked`} />}
      {more}
    </section>
  );
}
