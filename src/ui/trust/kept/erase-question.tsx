import { keptSentences } from '../../../domain/kept';
import { failureText, text } from '../../../i18n/text';
import { onEscape } from '../../on-escape';
import { useFocus } from '../../use-focus';
import type { KeptState, Wanted } from './use-kept';

interface Props {
  readonly state: KeptState;
  readonly what: Wanted;
}

/** Asks once more before something is erased, and says what that means. */
export function EraseQuestion({ state, what }: Props) {
  const { isBusy, outcome } = state;
  const cancel = useFocus<HTMLButtonElement>(true);
  const failure = outcome?.at === what && 'failure' in outcome ? outcome.failure : undefined;
  const alert = useFocus<HTMLParagraphElement>(failure);
  const isUnclear = failure?.code === 'rows_unclear';
  return (
    <fieldset class="note stack" onKeyDown={onEscape(state.close)}>
      <legend class="unseen">{nameOf(what)}</legend>
      <p>{text(what === 'everything' ? 'kept_everything_erasing' : keptSentences(what).erasing)}</p>
      <p role="status" class="quiet">
        {isBusy ? text('kept_erasing') : ''}
      </p>
      {failure && (
        <p class="bad" role="alert" tabIndex={-1} ref={alert}>
          {failureText(failure)}
        </p>
      )}
      <div class="row">
        <button
          type="button"
          class="danger"
          aria-disabled={isBusy}
          onClick={() => !isBusy && void state.erase(what, isUnclear)}
        >
          {text(isUnclear ? 'options_go_on' : what === 'everything' ? 'kept_erase_everything' : 'kept_erase')}
        </button>
        <button type="button" ref={cancel} aria-disabled={isBusy} onClick={state.close}>
          {text('ask_cancel')}
        </button>
      </div>
    </fieldset>
  );
}

const nameOf = (what: Wanted): string =>
  what === 'everything' ? text('kept_erase_everything') : text('kept_erase_kind', text(keptSentences(what).name));
