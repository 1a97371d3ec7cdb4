import { settings, words } from './context';
import { type CalendarEvent, remove } from './model';
import { ask, tell } from './question';
import { askScope, isTaken } from './saving';
import { later } from './timers';

interface Deleting {
  /** Closes what the event is shown in. */
  readonly leave: () => void;
  /** The calendar has to be drawn anew. */
  readonly onChange: () => void;
}

/**
 * Delete was asked for: asks which events of a series and whether guests get mail, then takes the event out at once and
 * offers to take that back. A refusal of the server brings it back by itself.
 */
export function startDeleting(event: CalendarEvent, deleting: Deleting): void {
  const then = (): void => askMails(event, deleting);
  if (event.repeat === 'NONE') then();
  else askScope(then);
}

function askMails(event: CalendarEvent, deleting: Deleting): void {
  if (event.guests.length === 0) {
    finish(event, deleting);
    return;
  }
  const buttons = [
    { value: '', label: words.cancel },
    { value: 'silent', label: words.dontSend },
    { value: 'send', label: words.send },
  ];
  ask({ text: words.updateGuests, buttons }, () => finish(event, deleting));
}

function finish(event: CalendarEvent, { leave, onChange }: Deleting): void {
  later('delete', async () => {
    const restore = remove(event);
    const takeBack = (): void => {
      restore();
      onChange();
    };
    leave();
    onChange();
    tell(words.remove, { label: words.undo, run: takeBack });
    if (!(await isTaken(settings.delete_fails))) {
      takeBack();
      tell(words.notSaved);
    }
  });
}
