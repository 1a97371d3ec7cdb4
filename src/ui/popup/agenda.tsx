import { useState } from 'preact/hooks';
import { type AgendaMeeting, type AgendaPart, partsOf } from '../../domain/agenda';
import { text } from '../../i18n/text';
import { useRoving } from '../roving';
import { zoneOfHere } from '../zone-of-here';
import { AgendaRow } from './agenda-row';
import { ChangeForm } from './change-form';
import { RemoveQuestion } from './remove-question';
import type { AgendaState, OpenRow } from './use-agenda';

interface Props {
  readonly agenda: AgendaState;
  readonly isConnected: boolean;
  /** Links of meetings that have a card of their own above. */
  readonly shownAbove: readonly string[];
  readonly say: (sentence: string) => void;
}

/** So many of one part are shown before the rest has to be asked for. */
const SHOWN = 5;

/** The day ahead: what runs now, today and tomorrow. */
export function Agenda({ agenda, isConnected, shownAbove, say }: Props) {
  const others = agenda.meetings.filter(({ link }) => !shownAbove.includes(link));
  const parts = partsOf(others, Date.now(), zoneOfHere());
  if (!isConnected && parts.length === 0) return null;
  return (
    <section class="agenda stack wide" aria-labelledby="agenda" aria-busy={isConnected && !agenda.isFresh}>
      <h2 id="agenda">{text('agenda_title')}</h2>
      {parts.map(({ part, meetings }) => (
        <Part key={part} {...{ part, meetings, agenda, say }} />
      ))}
      {parts.length === 0 && <p class="quiet">{text(agenda.isFresh ? 'agenda_empty' : 'agenda_reading')}</p>}
      {agenda.isStale && <p class="quiet">{text('agenda_stale')}</p>}
    </section>
  );
}

interface PartProps extends Pick<Props, 'agenda' | 'say'> {
  readonly part: AgendaPart;
  readonly meetings: readonly AgendaMeeting[];
}

function Part({ part, meetings, agenda, say }: PartProps) {
  const [isWhole, setWhole] = useState(false);
  const { ref, onKeyDown } = useRoving();
  const hidden = isWhole ? 0 : Math.max(0, meetings.length - SHOWN);
  const { open } = agenda;
  return (
    <>
      <h3 id={`agenda-${part}`}>{text(`agenda_${part}`)}</h3>
      <div class="wide" role="toolbar" aria-labelledby={`agenda-${part}`} ref={ref} onKeyDown={onKeyDown}>
        <ul>
          {meetings.slice(0, meetings.length - hidden).map((meeting) => (
            <li key={meeting.id} class="meeting">
              <AgendaRow meeting={meeting} open={open} onOpen={agenda.toggle} say={say} />
              {open?.id === meeting.id && below(meeting, open)}
            </li>
          ))}
        </ul>
      </div>
      {hidden > 0 && (
        <button type="button" class="plain" onClick={() => setWhole(true)}>
          {text('popup_more', String(hidden))}
        </button>
      )}
    </>
  );

  function below(meeting: AgendaMeeting, row: OpenRow) {
    const Below = row.kind === 'change' ? ChangeForm : RemoveQuestion;
    return <Below meeting={meeting} row={row} agenda={agenda} />;
  }
}
