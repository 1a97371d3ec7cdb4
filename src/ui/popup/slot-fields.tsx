import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { LENGTHS, type Slot } from '../../domain/slot';
import { browserLanguage, text } from '../../i18n/text';

interface Props {
  readonly slot: Slot;
  /** Why it can't be. */
  readonly problem: string | undefined;
  readonly onChange: (slot: Slot) => void;
  /** A further field beside these. */
  readonly children?: ComponentChildren;
}

/** Date, time and length of a meeting. */
export function SlotFields({ slot, problem, onChange, children }: Props) {
  const id = useId();
  const lengths = LENGTHS.some((length) => length === slot.minutes) ? LENGTHS : [slot.minutes, ...LENGTHS];
  const bad = problem ? { 'aria-invalid': true, 'aria-describedby': id } : {};
  return (
    <>
      <div class="slot">
        <label>
          {text('slot_date')}
          <input
            type="date"
            value={slot.date}
            {...bad}
            onInput={({ currentTarget }) => onChange({ ...slot, date: currentTarget.value })}
          />
        </label>
        <label>
          {text('slot_time')}
          <input
            type="time"
            value={slot.time}
            {...bad}
            onInput={({ currentTarget }) => onChange({ ...slot, time: currentTarget.value })}
          />
        </label>
        <label>
          {text('slot_length')}
          <select onChange={({ currentTarget }) => onChange({ ...slot, minutes: Number(currentTarget.value) })}>
            {lengths.map((minutes) => (
              <option key={minutes} value={minutes} selected={minutes === slot.minutes}>
                {lengthOf(minutes)}
              </option>
            ))}
          </select>
        </label>
        {children}
      </div>
      {problem && (
        <p id={id} class="bad" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}

/** Minutes or hours as people here write them, such as `45 min` and `1.5 hr`. */
function lengthOf(minutes: number): string {
  const [count, unit] = minutes % 30 === 0 && minutes >= 60 ? [minutes / 60, 'hour'] : [minutes, 'minute'];
  return new Intl.NumberFormat(browserLanguage(), { style: 'unit', unit, unitDisplay: 'short' }).format(count);
}
