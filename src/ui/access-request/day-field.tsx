import type { TextKey } from '../../i18n/keys';
import { text } from '../../i18n/text';

interface Props {
  readonly name: 'from' | 'to';
  readonly value: string;
  /** The last day that can be chosen. */
  readonly last: string;
  readonly problem: TextKey | undefined;
  readonly onChange: (day: string) => void;
}

/** A day, and what is wrong with it. */
export function DayField({ name, value, last, problem, onChange }: Props) {
  return (
    <label>
      {name === 'from' ? text('access_from') : text('access_to')}
      <input
        type="date"
        name={name}
        required
        max={last}
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={`${name}-problem`}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <span id={`${name}-problem`} class="bad">
        {problem && text(problem)}
      </span>
    </label>
  );
}
