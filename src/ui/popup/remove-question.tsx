import type { AgendaMeeting } from '../../domain/agenda';
import { failureText, text } from '../../i18n/text';
import { onEscape } from '../on-escape';
import { useFocus } from '../use-focus';
import type { AgendaState, OpenRow } from './use-agenda';

interface Props {
  readonly meeting: AgendaMeeting;
  readonly row: OpenRow;
  readonly agenda: AgendaState;
}

/** Asks once more before a meeting is deleted: what is gone in Webex can't be brought back. */
export function RemoveQuestion({ meeting, row, agenda }: Props) {
  const keep = useFocus<HTMLButtonElement>(true);
  const { isBusy, failure } = row;
  return (
    <fieldset class="note stack" onKeyDown={onEscape(agenda.close)}>
      <legend class="unseen">{text('agenda_remove', meeting.title)}</legend>
      <p>{text(meeting.isSeries ? 'agenda_remove_series' : 'agenda_remove_question')}</p>
      {failure && (
        <p class="bad" role="alert">
          {failureText(failure)}
        </p>
      )}
      <div class="row">
        <button
          type="button"
          class="danger"
          aria-disabled={isBusy}
          onClick={() => !isBusy && void agenda.remove(row, meeting)}
        >
          {text(isBusy ? 'popup_removing' : 'popup_remove')}
        </button>
        <button type="button" ref={keep} onClick={agenda.close}>
          {text('popup_keep')}
        </button>
      </div>
    </fieldset>
  );
}
