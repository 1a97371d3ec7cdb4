import type { AccessFailure } from '../../../domain/access-request';
import { failureText, text } from '../../../i18n/text';
import { timesInWords } from '../in-words';

interface Props {
  readonly lost: AccessFailure;
  readonly zone: string;
}

/** A meeting that could not be looked through, and why; of some Webex tells neither title nor time. */
export function FailureRow({ lost: { title, start, failure }, zone }: Props) {
  return (
    <li>
      {title && (
        <strong>
          <bdi>{title}</bdi>
        </strong>
      )}
      {start && <p class="quiet">{text('access_when', timesInWords(zone, start))}</p>}
      <p>{failureText(failure)}</p>
    </li>
  );
}
