import type { ActionBy, ActivityEntry } from '../../../domain/activity';
import { HOST_PAGES } from '../../../domain/host-page';
import { browserLanguage, failureText, text } from '../../../i18n/text';
import type { Day } from './by-day';

/** What was done on one day. */
export function ActivityDay({ day, entries }: Day) {
  return (
    <section class="card stack">
      <h3>{day}</h3>
      <ol class="actions">
        {entries.map((entry) => (
          <li key={entry.id}>
            <time dateTime={new Date(entry.at).toISOString()} class="quiet">
              {timeOf(entry.at)}
            </time>
            <div>
              <p>{text(`activity_action_${entry.action}`)}</p>
              <p class="quiet">{placeOf(entry.by)}</p>
            </div>
            <p class={entry.outcome === 'done' ? 'good' : 'bad'}>{outcomeOf(entry)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

const timeOf = (at: number): string => new Intl.DateTimeFormat(browserLanguage(), { timeStyle: 'short' }).format(at);

function placeOf(by: ActionBy): string {
  if (by === 'own_page' || by === 'menu' || by === 'itself') return text(`activity_by_${by}`);
  return HOST_PAGES.find(({ id }) => id === by)?.name ?? '';
}

/** Of a failure's sentences the first: what happened, and not what to do about it now. */
function outcomeOf({ outcome }: ActivityEntry): string {
  if (outcome === 'done') return text('activity_done');
  const whole = failureText({ code: outcome });
  const [first] = new Intl.Segmenter(browserLanguage(), { granularity: 'sentence' }).segment(whole);
  return first?.segment.trim() ?? whole;
}
