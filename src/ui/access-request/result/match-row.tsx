import type { AccessMatch } from '../../../domain/access-request';
import { text } from '../../../i18n/text';
import { numberInWords } from '../../number-in-words';
import { timesInWords } from '../in-words';

interface Props {
  readonly match: AccessMatch;
  readonly zone: string;
}

/** A meeting, and when the person was there. */
export function MatchRow({ match, zone }: Props) {
  const { title, start, end, stays, totalParticipants, isOneOnOne, host } = match;
  return (
    <li>
      {title && (
        <strong>
          <bdi>{title}</bdi>
        </strong>
      )}
      {start && <p class="quiet">{text('access_when', timesInWords(zone, start, end))}</p>}
      {stays.map(
        ({ joined, left }, at) =>
          joined && (
            // Stays have no name of their own and never change place.
            <p key={`${at} ${joined}`} class="quiet">
              {text('access_stay', timesInWords(zone, joined, left))}
            </p>
          ),
      )}
      <p class="quiet">
        {isOneOnOne ? text('access_one_on_one') : text('access_people', numberInWords(totalParticipants))}
      </p>
      {host && <p class="quiet">{text('access_host', host.name || host.email)}</p>}
    </li>
  );
}
