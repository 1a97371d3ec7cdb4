import { searched } from '../../domain/access-request';
import { failureText, text } from '../../i18n/text';
import type { AccessView } from '../../messaging/calls/access-requests';
import { numberInWords } from '../number-in-words';
import { lengthInWords, shareInWords } from './in-words';
import { shareDone } from './progress-share';
import { stateInWords } from './state-in-words';

interface Props {
  readonly view: AccessView;
  readonly isGoingOn: boolean;
}

/** Shown every second, and said aloud each time another quarter is done or the state is another one. */
export function Progress({ view, isGoingOn }: Props) {
  const { request, secondsLeft, waitsSeconds, trouble } = view;
  const { meetings, matches, hostedByOthers, failures } = request.progress;
  const share = shareDone(request.progress);
  const isOpen = request.state === 'running' || request.state === 'stopped';
  const said =
    isGoingOn && !waitsSeconds && share !== undefined
      ? text('access_share', shareInWords(Math.floor(share * 4) / 4))
      : stateInWords(lasting(view), isGoingOn);
  const looked = numberInWords(searched(request.progress));
  const counts: readonly (readonly [label: string, value: string])[] = [
    [
      text('access_looked'),
      request.state === 'done' ? looked : text('access_looked_of', looked, numberInWords(meetings)),
    ],
    [text('access_matches'), numberInWords(matches)],
    [text('access_others'), numberInWords(hostedByOthers)],
    [text('access_failures'), numberInWords(failures)],
  ];
  return (
    <>
      <p class="unseen" role="status">
        {said}
      </p>
      {isOpen && <progress aria-label={text('access_progress')} value={share} />}
      {isGoingOn && secondsLeft !== undefined && <p class="quiet">{text('access_left', lengthInWords(secondsLeft))}</p>}
      {isGoingOn && trouble && (
        <p class="note bad wide" role="alert">
          {failureText(trouble)}
        </p>
      )}
      <dl>
        {counts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** A wait is told by its whole minutes, so that no second of it is said. */
const lasting = ({ waitsSeconds, ...view }: AccessView): AccessView =>
  waitsSeconds ? { ...view, waitsSeconds: Math.ceil(waitsSeconds / 60) * 60 } : view;
