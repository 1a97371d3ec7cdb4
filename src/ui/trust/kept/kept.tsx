import { failureText, text } from '../../../i18n/text';
import type { TrustNeeds } from '../needs';
import { EraseOutcome } from './erase-outcome';
import { EraseQuestion } from './erase-question';
import { KeptRow } from './kept-row';
import { useKept } from './use-kept';

/** What is kept here, with export and erasure. */
export function Kept({ call }: TrustNeeds) {
  const state = useKept(call);
  const { kept, unreadable, question, outcome, isBusy } = state;
  if (unreadable)
    return (
      <p class="bad" role="alert">
        {failureText(unreadable)}
      </p>
    );
  if (!kept) return null;
  return (
    <>
      <p>{text('kept_intro')}</p>
      <section class="card stack" aria-label={text('kept_erase_everything')}>
        <div class="row">
          <button type="button" aria-disabled={isBusy} aria-describedby="kept-save" onClick={() => void state.save()}>
            {text('kept_save')}
          </button>
          <button type="button" class="danger" aria-disabled={isBusy} onClick={() => state.ask('everything')}>
            {text('kept_erase_everything')}
          </button>
        </div>
        <p id="kept-save" class="quiet">
          {text('kept_save_help')}
        </p>
        <p role="status" class="good">
          {outcome?.at === 'file' && !outcome.failure ? text('portable_exported') : ''}
        </p>
        {outcome?.at === 'file' && outcome.failure && (
          <p class="bad" role="alert">
            {failureText(outcome.failure)}
          </p>
        )}
        {question === 'everything' && <EraseQuestion state={state} what="everything" />}
        <EraseOutcome state={state} at="everything" />
      </section>
      {kept.map((view) => (
        <KeptRow key={view.kind} view={view} state={state} />
      ))}
    </>
  );
}
