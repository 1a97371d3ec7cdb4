import { useState } from 'preact/hooks';
import type { Failure, Result } from '../../domain/failure';
import type { Invitation, MadeMeeting } from '../../domain/invitation';
import { text } from '../../i18n/text';
import type { Caller } from '../../messaging/calls';
import type { CreationView } from '../../messaging/calls/meetings';
import { InvitationView } from '../invitation-view';
import { retryFailureText } from '../retry-text';
import { useFocus } from '../use-focus';

interface Props {
  readonly call: Caller;
  readonly offer: CreationView;
}

type State =
  | { readonly kind: 'offered' | 'busy' }
  | { readonly kind: 'made'; readonly invitation: Invitation }
  | { readonly kind: 'failed'; readonly key: string; readonly failure: Failure; readonly canRetry: boolean };

/** Offers what could not be made while nobody was signed in. Only this click makes it. */
export function MakeNow({ call, offer }: Props) {
  const [source, setSource] = useState(offer.creation);
  const [state, setState] = useState<State>({ kind: 'offered' });
  const answer = useFocus<HTMLParagraphElement>(state.kind === 'made' || state.kind === 'failed' ? state : undefined);

  async function settle(key: string, asking: Promise<Result<MadeMeeting>>): Promise<void> {
    setState({ kind: 'busy' });
    const reply = await asking;
    if (reply.ok) return setState({ kind: 'made', invitation: reply.value.invitation });
    const waiting = await call('creations.waiting', {});
    const again = waiting.ok && waiting.value.find(({ creation, waits }) => creation.key === key && waits === 'retry');
    if (again) setSource(again.creation);
    setState({ kind: 'failed', key, failure: reply.failure, canRetry: Boolean(again) });
  }

  function make(): void {
    const newKey = crypto.randomUUID();
    void settle(newKey, call('creation.retry', { key: source.key, newKey }));
  }
  const lookAgain = (key: string) => void settle(key, call('meeting.await', { key }));

  if (state.kind === 'made') {
    return (
      <section class="note stack wide" aria-label={text('options_offer_made')}>
        <p role="status" tabIndex={-1} ref={answer}>
          {text('options_offer_made')}
        </p>
        <InvitationView invitation={state.invitation} />
      </section>
    );
  }
  return (
    <section class="note stack wide" aria-label={text('retry_signed_in')}>
      <p>{text('retry_signed_in')}</p>
      <h3>{source.title}</h3>
      <p role="status" class="quiet">
        {state.kind === 'busy' ? text('button_busy') : ''}
      </p>
      {state.kind === 'failed' && (
        <p class="bad" role="alert" tabIndex={-1} ref={answer}>
          {retryFailureText(state.failure)}
        </p>
      )}
      {state.kind === 'failed' && state.failure.code === 'unclear' && (
        <button type="button" onClick={() => lookAgain(state.key)}>
          {text('button_look_again')}
        </button>
      )}
      {(state.kind !== 'failed' || state.canRetry) && (
        <button
          type="button"
          class="main"
          aria-disabled={state.kind === 'busy'}
          onClick={() => state.kind !== 'busy' && make()}
        >
          {text('options_offer_make')}
        </button>
      )}
    </section>
  );
}
