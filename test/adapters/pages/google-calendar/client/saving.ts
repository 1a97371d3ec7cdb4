import { settings, words } from './context';
import { type Answers, type CalendarEvent, endOf, type Scope, save, startOf } from './model';
import { ask, tell } from './question';
import { later } from './timers';
import { minutesBetween } from './wall-time';

interface Saving {
  readonly event: CalendarEvent;
  /** The same as it was when it was opened. */
  readonly opened: CalendarEvent;
  /** Closes what the event is edited in. */
  readonly leave: () => void;
  /** The calendar behind it has to be drawn anew. */
  readonly onChange: () => void;
}

export const isChanged = ({ event, opened }: Pick<Saving, 'event' | 'opened'>): boolean =>
  JSON.stringify(event) !== JSON.stringify(opened);

/** Save was asked for: checks the times, asks which events and whether to send mail, and sends the event to the server. */
export function startSaving(saving: Saving): void {
  const { event, opened } = saving;
  if (!event.allDay && minutesBetween(startOf(event), endOf(event)) < 0) tell(words.endsBeforeStart);
  else if (event.exists && opened.repeat !== 'NONE') askScope((scope) => askMails(saving, { scope }));
  else askMails(saving, {});
}

export function askScope(then: (scope: Scope) => void): void {
  // Nobody but the page itself could tell by the values which is which.
  const choices = [words.thisEvent, words.followingEvents, words.allEvents].map((label, index) => {
    return { value: String(index), label };
  });
  const scopes: readonly Scope[] = ['this', 'following', 'all'];
  const buttons = [
    { value: '', label: words.cancel },
    { value: 'ok', label: words.ok },
  ];
  ask({ text: words.editRecurring, choices, buttons }, ({ choice }) => then(scopes[Number(choice)] ?? 'this'));
}

function askMails(saving: Saving, answers: Answers): void {
  const { event } = saving;
  if (event.guests.length === 0 || (event.exists && !isChanged(saving))) {
    finish(saving, answers);
    return;
  }
  const buttons = [
    { value: '', label: words.backToEditing },
    { value: 'silent', label: words.dontSend },
    { value: 'send', label: words.send },
  ];
  const text = event.exists ? words.updateGuests : words.inviteGuests;
  ask({ text, buttons }, ({ button }) => finish(saving, { ...answers, mails: button === 'send' }));
}

/** Either the editor goes at once and a refusal brings the old event back, or it waits for the server's answer. */
function finish({ event, leave, onChange }: Saving, answers: Answers): void {
  later('save', async () => {
    const takeBack = settings.save_fails === 'stays' ? null : save(event, answers);
    if (takeBack) leave();
    const taken = await isTaken();
    if (taken && !takeBack) {
      save(event, answers);
      leave();
    }
    if (taken) return;
    takeBack?.();
    onChange();
    tell(words.notSaved);
  });
}

export async function isTaken(fails = settings.save_fails !== null): Promise<boolean> {
  const address = fails ? '/calendar/save?fails=1' : '/calendar/save';
  try {
    const answer = await fetch(address, { method: 'POST' });
    await answer.text();
    return answer.ok;
  } catch {
    return false;
  }
}

/** The cross or Escape: closes, after a question if something would be lost. */
export function startLeaving(saving: Pick<Saving, 'event' | 'opened' | 'leave'>): void {
  if (!isChanged(saving)) {
    saving.leave();
    return;
  }
  const buttons = [
    { value: '', label: words.cancel },
    { value: 'discard', label: words.discard },
  ];
  ask({ text: words.discardChanges, buttons }, saving.leave);
}
