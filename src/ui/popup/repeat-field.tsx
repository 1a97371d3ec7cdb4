import { REPEAT_NAMES, type Repeat } from '../../domain/slot';
import { text } from '../../i18n/text';

interface Props {
  readonly repeat: Repeat;
  readonly onChange: (repeat: Repeat) => void;
}

/** How often a meeting is to be. */
export function RepeatField({ repeat, onChange }: Props) {
  return (
    <label>
      {text('slot_repeat')}
      <select onChange={({ currentTarget }) => onChange(REPEAT_NAMES[currentTarget.selectedIndex] ?? 'once')}>
        {REPEAT_NAMES.map((name) => (
          <option key={name} value={name} selected={name === repeat}>
            {text(`slot_repeat_${name}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
