import { text } from '../../../i18n/text';
import { REVOKED } from '../../revoked-words';
import { useFocus } from '../../use-focus';
import type { KeptState, Wanted } from './use-kept';

interface Props {
  readonly state: KeptState;
  readonly at: Wanted;
}

/** What was erased, and what became of the tokens at Webex. */
export function EraseOutcome({ state: { outcome }, at }: Props) {
  const erased = outcome?.at === at && 'erased' in outcome ? outcome.erased : undefined;
  const said = useFocus<HTMLDivElement>(erased);
  return (
    <div role="status" class="stack wide" tabIndex={-1} ref={said}>
      {erased && <p class="good">{text('kept_erased')}</p>}
      {erased?.revoked && <p>{text(REVOKED[erased.revoked])}</p>}
      {erased?.tokensPage && (
        <a href={erased.tokensPage} target="_blank" rel="noreferrer">
          {text('options_tokens_page')}
        </a>
      )}
    </div>
  );
}
