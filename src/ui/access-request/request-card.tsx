import { useState } from 'preact/hooks';
import { type AccessRequest, isWhole } from '../../domain/access-request';
import type { Failure } from '../../domain/failure';
import { failureText, text } from '../../i18n/text';
import type { Caller } from '../../messaging/calls';
import type { AccessView } from '../../messaging/calls/access-requests';
import { isOverBySignIn } from '../retry-text';
import { ForgetQuestion } from './forget-question';
import { daysInWords } from './in-words';
import { Progress } from './progress';
import { Findings } from './result/findings';
import { stateInWords } from './state-in-words';
import { canGoOn, useGoingOn } from './use-going-on';

interface Props {
  readonly call: Caller;
  readonly view: AccessView;
  /** It was begun just now, on this page. */
  readonly isNew: boolean;
  readonly onChange: (view: AccessView) => void;
  readonly onForget: (id: string) => void;
}

/** One request: how far it is, what can be done about it, and what was found. */
export function RequestCard({ call, view, isNew, onChange, onForget }: Props) {
  const { request } = view;
  const { id, progress } = request;
  const going = useGoingOn(call, view, onChange, isNew);
  const [isAsking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<Failure>();

  async function cancel(): Promise<void> {
    going.pause();
    const reply = await call('access.cancel', { id });
    if (reply.ok) onChange(reply.value);
    else setRefusal(reply.failure);
  }
  async function forget(): Promise<void> {
    going.pause();
    const reply = await call('access.forget', { id });
    if (reply.ok) onForget(id);
    else setRefusal(reply.failure);
  }

  const why =
    going.failure ?? refusal ?? (request.state === 'stopped' && !going.isGoingOn ? request.failure : undefined);
  return (
    <article class="card stack wide" aria-labelledby={`${id}-name`}>
      <h3 id={`${id}-name`}>{request.email}</h3>
      <p class="quiet">{text('access_period', daysInWords(request.from, request.to), request.zone)}</p>
      <p class={isWhole(request) ? 'good' : undefined}>{stateInWords(view, going.isGoingOn)}</p>
      <Progress view={view} isGoingOn={going.isGoingOn} />
      {why && (
        <div class="note bad stack wide">
          <p role="alert">{failureText(why)}</p>
          {isOfSettings(why) && <a href="/options.html">{text('options_title')}</a>}
        </div>
      )}
      {isAsking ? (
        <ForgetQuestion onDelete={() => void forget()} onKeep={() => setAsking(false)} />
      ) : (
        <div class="row">
          {canGoOn(view) &&
            (going.isGoingOn ? (
              <button type="button" onClick={going.pause}>
                {text('access_pause')}
              </button>
            ) : (
              <button type="button" class="main" onClick={going.goOn}>
                {text('access_go_on')}
              </button>
            ))}
          {canGoOn(view) && (
            <button type="button" onClick={() => void cancel()}>
              {text('access_cancel')}
            </button>
          )}
          <button type="button" onClick={() => setAsking(true)}>
            {text('access_forget')}
          </button>
        </div>
      )}
      {request.state === 'done' && progress.matches === 0 && <p>{text('access_none')}</p>}
      {hasAnswer(request) && !going.isGoingOn && <Findings call={call} request={request} />}
    </article>
  );
}

/** That somebody was in no meeting is an answer too. */
const hasAnswer = ({ state, progress }: AccessRequest): boolean =>
  state === 'done' || progress.matches + progress.failures > 0;

/** Whether it is mended on the settings page. */
const isOfSettings = (failure: Failure): boolean => isOverBySignIn(failure) || failure.code === 'client_refused';
