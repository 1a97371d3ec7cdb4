import { isVisible } from '../find';

/** E-mail addresses of an event's guests as the page names them, its organiser and rooms included. */
export function readGuests(root: ParentNode): readonly string[] {
  const guests = [...root.querySelectorAll<HTMLElement>('[data-email]')].filter(isVisible);
  return guests.map(({ dataset }) => dataset.email ?? '');
}
