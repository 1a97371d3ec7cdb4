import { failureText, text } from '../../i18n/text';
import { CopyButton } from '../copy-button';
import { useFocus } from '../use-focus';
import type { Practice } from './use-practice';

const SAID = {
  empty: undefined,
  making: 'button_busy',
  removed: 'popup_removed',
  added: 'welcome_try_added',
  removing: 'popup_removing',
  failed: undefined,
} as const;

/** What came of the last press, and what can be done about it. */
export function PracticeOutcome({ practice: { state, problem, undo, lookAgain } }: { readonly practice: Practice }) {
  const isOver = state.kind === 'added' || state.kind === 'removed' || state.kind === 'failed';
  const told = useFocus<HTMLDivElement>(isOver ? state : undefined);
  const said = SAID[state.kind];
  const failure = 'failure' in state ? state.failure : undefined;
  return (
    <div class="stack wide outcome" tabIndex={-1} ref={told}>
      <p role="status" class={state.kind === 'added' ? 'good' : 'quiet'}>
        {said ? text(said) : ''}
      </p>
      {failure && !problem && (
        <p class="bad" role="alert">
          {failureText(failure)}
        </p>
      )}
      {state.kind === 'failed' && state.failure.code === 'unclear' && (
        <button type="button" onClick={() => lookAgain(state.key)}>
          {text('button_look_again')}
        </button>
      )}
      {state.kind === 'added' && (
        <div class="row">
          <a class="button" href={state.invitation.link} target="_blank" rel="noreferrer">
            {text('button_join')}
          </a>
          <CopyButton words={state.invitation.lines.join('\n')} html={state.invitation.html} />
          <button type="button" onClick={() => void undo(state.invitation)}>
            {text('button_undo')}
          </button>
        </div>
      )}
    </div>
  );
}
