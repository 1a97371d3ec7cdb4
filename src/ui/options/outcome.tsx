import type { Failure } from '../../domain/failure';
import { failureText, text } from '../../i18n/text';
import { useFocus } from '../use-focus';
import { AskAdministrator } from './ask-administrator';
import { ScopesToTick } from './scope-list';
import type { HeadingLevel } from './step';
import type { Place, Setback } from './use-attempt';
import type { Settings } from './use-settings';

interface Props {
  readonly settings: Pick<Settings, 'busy' | 'setback'>;
  readonly at: Place;
  /** Which headings it has, as deep as it stands; h2 where nothing is said. */
  readonly heading?: HeadingLevel;
  /** Asks for the same once more. */
  readonly again?: () => void;
  /** Asks for the same although some meetings are unclear. */
  readonly goOn?: () => void;
}

/** What is going on, or came to nothing, beside the button that asked for it. */
export function Outcome({ settings: { busy, setback }, at, heading = 'h2', again, goOn }: Props) {
  return (
    <>
      <p role="status" class="quiet">
        {busy?.place === at ? busy.words : ''}
      </p>
      {setback?.place === at && <SetbackView setback={setback} heading={heading} again={again} goOn={goOn} />}
    </>
  );
}

interface SetbackProps {
  readonly setback: Setback;
  readonly heading: HeadingLevel;
  readonly again: (() => void) | undefined;
  readonly goOn: (() => void) | undefined;
}

function SetbackView({ setback, heading, again, goOn }: SetbackProps) {
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
      {scopes && <ScopesToTick scopes={scopes} heading={heading} />}
      {failure.code === 'rows_unclear' && goOn && (
        <button type="button" onClick={goOn}>
          {text('options_go_on')}
        </button>
      )}
      {mayNeedApproval(failure) && asked && again && (
        <AskAdministrator asked={asked} heading={heading} onTryAgain={again} />
      )}
    </div>
  );
}

/** Webex closes the way without a word where an administrator has to approve first. */
const mayNeedApproval = ({ code }: Failure): boolean => code === 'sign_in_closed' || code === 'sign_in_declined';
