import { useState } from 'preact/hooks';
import { failureText, text } from '../i18n/text';
import type { Caller } from '../messaging/calls';
import type { PageInsertRequest } from '../messaging/calls/pages';

type Without<T, Key extends PropertyKey> = T extends unknown ? Omit<T, Key> : never;

interface Props {
  readonly call: Caller;
  /** What is known already; nothing is made for it. */
  readonly what: Without<Exclude<PageInsertRequest, { readonly kind: 'new' }>, 'press'>;
}

/** Puts an invitation where the person was writing on the page in front, or says why it can't stand there. */
export function InsertButton({ call, what }: Props) {
  const [isBusy, setBusy] = useState(false);
  const [isInserted, setInserted] = useState(false);
  const [problem, setProblem] = useState('');

  async function insert(): Promise<void> {
    setBusy(true);
    setProblem('');
    const reply = await call('page.insert', { ...what, press: crypto.randomUUID() });
    const outcome = reply.ok ? reply.value.outcome : undefined;
    setBusy(false);
    setInserted(outcome === 'inserted');
    if (!reply.ok) setProblem(failureText(reply.failure));
    else if (outcome && outcome !== 'inserted') setProblem(text(`field_${outcome}`));
  }

  return (
    <>
      <button
        type="button"
        title={text('button_insert_help')}
        aria-disabled={isBusy}
        onClick={() => !isBusy && void insert()}
      >
        <span aria-live="polite">{text(isInserted ? 'button_inserted' : 'button_insert')}</span>
      </button>
      {problem && (
        <p class="bad below" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
