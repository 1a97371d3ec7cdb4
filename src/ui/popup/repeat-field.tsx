import { REPEAT_NAMES, REPEATS } from '../../domain/slot';
import { text } from '../../i18n/text';

interface Props {
  /** A rule, as a draft has it. */
  readonly repeat: string;
  /** The rule of the event that this is for, if it is none of ours. */
  readonly own: string | undefined;
  readonly onChange: (repeat: string) => void;
}

/** How often a meeting is to be. */
export function RepeatField({ repeat, own, onChange }: Props) {
  return (
    <label>
      {text('slot_repeat')}
      <select onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        {REPEAT_NAMES.map((name) => (
          <option key={name} value={REPEATS[name]} selected={REPEATS[name] === repeat}>
            {text(`slot_repeat_${name}`)}
          </option>
        ))}
        {own && (
          <option value={own} selected={own === repeat}>
            {text('slot_repeat_own')}
          </option>
        )}
      </select>
    </label>
  );
}
