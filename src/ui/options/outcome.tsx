import type { Failure } from '../../domain/failure';
import { failureText, text } from '../../i18n/text';
import { useFocus } from '../use-focus';
import { AskAdministrator } from './ask-administrator';
import { ScopesToTick } from './scope-list';
import type { Place, Setback } from './use-attempt';
import type { Settings } from './use-settings';

interface Props {
  readonly settings: Settings;
  readonly at: Place;
  /** Asks for the same once more. */
  readonly again?: () => void;
  /** Asks for the same although some meetings are unclear. */
  readonly goOn?: () => void;
}

/** What is going on, or came to nothing, beside the button that asked for it. */
export function Outcome({ settings: { busy, setback }, at, again, goOn }: Props) {
  return (
    <>
      <p role="status" class="quiet">
        {busy?.place === at ? busy.words : ''}
      </p>
      {setback?.place === at && <SetbackView setback={setback} again={again} goOn={goOn} />}
    </>
  );
}

interface SetbackProps {
  readonly setback: Setback;
  readonly again: (() => void) | undefined;
  readonly goOn: (() => void) | undefined;
}

function SetbackView({ setback, again, goOn }: SetbackProps) {
  const alert = useFocus<HTMLParagraphElement>(setback);
  const { failure, asked } = setback;
  if (failure === 'origin_refused') {
    return (
      <p class="bad" role="alert" tabIndex={-1} ref={alert}>
        {text('options_origin_refused')}
      </p>
    );
  }
  // The scopes have a list of their own, with what each is for.
  const { scopes, ...told } = failure;
  return (
    <div class="stack wide">
      <p class="bad" role="alert" tabIndex={-1} ref={alert}>
        {failureText(told)}
      </p>
      {scopes && <ScopesToTick scopes={scopes} />}
      {failure.code === 'rows_unclear' && goOn && (
        <button type="button" onClick={goOn}>
          {text('options_go_on')}
        </button>
      )}
      {mayNeedApproval(failure) && asked && again && <AskAdministrator asked={asked} onTryAgain={again} />}
    </div>
  );
}

/** Webex closes the way without a word where an administrator has to approve first. */
const mayNeedApproval = ({ code }: Failure): boolean => code === 'sign_in_closed' || code === 'sign_in_declined';
