import type { Invitation } from '../domain/invitation';
import { text } from '../i18n/text';

/** The lines of an invitation, one by one. */
export function InvitationLines({ lines }: Pick<Invitation, 'lines'>) {
  return (
    <ul class="details quiet" aria-label={text('popup_details')}>
      {lines.filter(Boolean).map((line) => (
        <li key={line} dir="auto">
          {line}
        </li>
      ))}
    </ul>
  );
}
