import type { Failure } from '../../domain/failure';
import { failureText, text } from '../../i18n/text';
import type { ConnectionView } from '../../messaging/calls/connection';
import { LeaveButton, LeaveOutcome } from './leave';
import { Outcome } from './outcome';
import type { Settings } from './use-settings';
import { wayBack } from './way-back';

interface Props {
  readonly settings: Settings;
  readonly view: ConnectionView;
  readonly failure: Failure;
}

/** Why nobody is signed in any more, and the one click that mends it, where it can be mended here. */
export function SignedOut({ settings, view, failure }: Props) {
  const using = failure.code === 'policy_broken' ? undefined : wayBack(view);
  const signIn = (leaveUnclear: boolean) =>
    using && settings.connect('again', { using, chooseAccount: false, leaveUnclear });
  return (
    <section class="card stack wide" aria-label={text('options_signed_out')}>
      <p role="alert">{failureText(failure)}</p>
      <div class="row">
        {using && (
          <button type="button" class="main" aria-disabled={settings.busy !== undefined} onClick={() => signIn(false)}>
            {text('options_sign_in_again')}
          </button>
        )}
        {view.stored && <LeaveButton settings={settings} />}
      </div>
      <Outcome settings={settings} at="again" again={() => signIn(false)} goOn={() => signIn(true)} />
      <LeaveOutcome settings={settings} />
    </section>
  );
}
