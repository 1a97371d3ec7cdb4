import { el } from '../../shared/client/dom';
import { calendarZone, OWNER, settings } from './context';
import { offsetOf, zoneList } from './zones';

/** The hidden nodes in which the page keeps who is signed in, the calendar's zone and the list of all zones. */
export function accountNodes(): HTMLElement[] {
  const facts = [
    ['xUserEmail', OWNER.email],
    ['xUserName', OWNER.name],
    ['xTimezone', calendarZone],
    ['xGmtOffset', String(offsetOf(calendarZone))],
    ['xUserLocale', settings.lang],
  ] as const;
  const user = el(
    'div',
    { id: 'xUserInfo', 'aria-hidden': 'true' },
    ...facts.map(([id, text]) => el('div', { id }, text)),
  );
  const zones = el('div', { id: 'timezonedata' }, JSON.stringify([zoneList()]));
  for (const node of [user, zones]) node.style.display = 'none';
  return [user, zones];
}

/** The card of an event that was shown before, left behind: hidden, with the hooks of the one that is in use. */
export function leftOverCard(): HTMLElement {
  const place = el('div', { id: 'xDetDlgLoc' }, 'https://acme.example.webex.com/acme/j.php?MTID=leftover');
  const card = el('div', { id: 'xDetDlg', 'data-eventid': btoa(`leftover ${OWNER.email}`) }, place);
  const dialog = el(
    'div',
    { role: 'dialog', jsname: 'ssXDle', 'data-chips-dialog': 'true', 'aria-hidden': 'true' },
    card,
  );
  dialog.style.display = 'none';
  return dialog;
}

/** A dialog that was left behind: hidden, and with the same hooks as the bubble. */
export function leftOverDialog(): HTMLElement {
  const title = el('div', { jsname: 'GYcwYe' }, el('input', { type: 'text' }));
  const panel = el('div', { role: 'tabpanel', 'aria-labelledby': 'tabEvent' }, el('span', { 'data-key': 'location' }));
  const dialog = el('div', { role: 'dialog', 'aria-hidden': 'true' }, title, panel);
  dialog.style.display = 'none';
  return dialog;
}
