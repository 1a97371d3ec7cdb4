import { useState } from 'preact/hooks';
import type { AgendaMeeting } from '../../domain/agenda';
import type { EventTimes, WallTimes } from '../../domain/meeting-draft';
import { type Slot, slotOf, timesOf } from '../../domain/slot';
import { failureText, text } from '../../i18n/text';
import { onEscape } from '../on-escape';
import { useFirstField } from '../use-focus';
import { zoneOfHere } from '../zone-of-here';
import { onlyOnce } from './only-once';
import { SlotFields } from './slot-fields';
import { slotProblem, timeSentence } from './slot-problem';
import { TitleField } from './title-field';
import type { AgendaState, OpenRow } from './use-agenda';

interface Props {
  readonly meeting: AgendaMeeting;
  readonly row: OpenRow;
  readonly agenda: AgendaState;
}

/** Changes title and time of a meeting made here. The times are those of here; the meeting keeps its own zone. */
export function ChangeForm({ meeting, row, agenda }: Props) {
  const [title, setTitle] = useState(meeting.title);
  const [slot, setSlot] = useState(() => slotOfMeeting(meeting));
  const [problem, setProblem] = useState<string>();
  const form = useFirstField<HTMLFormElement>();
  const { isBusy, failure } = row;
  const told = failure && timeSentence(failure.code);

  function submit(event: Event): void {
    event.preventDefault();
    if (isBusy) return;
    // Clocks that go back don't tell which moment was shown, so times that nobody has touched are not read again.
    if (isSame(slot, slotOfMeeting(meeting))) return void agenda.change(row, meeting, title);
    const times = timesOf(slot, zoneOfHere(), meeting.timezone);
    const wrong = slotProblem(times, Date.now());
    setProblem(wrong);
    if (!wrong && times) void agenda.change(row, meeting, title, eventTimes(times));
  }

  return (
    <form class="note stack" ref={form} onSubmit={submit} onKeyDown={onEscape(agenda.close)} {...onlyOnce}>
      <TitleField title={title} label="slot_title" onChange={setTitle} />
      <SlotFields
        slot={slot}
        problem={problem ?? told}
        onChange={(changed) => {
          setSlot(changed);
          setProblem(undefined);
        }}
      />
      {failure && !told && (
        <p class="bad" role="alert">
          {failureText(failure)}
        </p>
      )}
      <p class="quiet">{text('agenda_change_help')}</p>
      <div class="row">
        <button type="submit" class="main" aria-disabled={isBusy}>
          {text(isBusy ? 'agenda_changing' : 'agenda_save')}
        </button>
        <button type="button" onClick={agenda.close}>
          {text('ask_cancel')}
        </button>
      </div>
    </form>
  );
}

function slotOfMeeting({ start, end }: AgendaMeeting): Slot {
  const [from, to] = [Date.parse(start), Date.parse(end)];
  return slotOf(from, Math.round((to - from) / 60_000), zoneOfHere());
}

const isSame = (one: Slot, other: Slot): boolean =>
  one.date === other.date && one.time === other.time && one.minutes === other.minutes;

function eventTimes({ start, end, zone }: WallTimes): EventTimes {
  const [startDate, startTime] = start.split('T');
  const [endDate, endTime] = end.split('T');
  return { startDate, startTime, endDate, endTime, zone };
}
