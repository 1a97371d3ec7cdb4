import { allVisible } from '../find';

/** E-mail addresses of an event's guests as the page names them, its organiser and rooms included. */
export function readGuests(root: ParentNode): readonly string[] {
  const guests = allVisible(root, '[data-email]');
  return guests.map(({ dataset }) => dataset.email ?? '');
}
