import { text } from '../../i18n/text';
import type { Caller } from '../../messaging/calls';
import type { AccountView, ConnectionView } from '../../messaging/calls/connection';
import { useFocus } from '../use-focus';
import { AccountFacts } from './account-facts';
import { FeatureSwitch } from './feature-switch';
import { LeaveButton, LeaveOutcome } from './leave';
import { MakeNow } from './make-now';
import { Outcome } from './outcome';
import type { Settings } from './use-settings';
import { wayBack } from './way-back';

const CALENDAR = 'https://calendar.google.com/calendar/';

interface Props {
  readonly call: Caller;
  readonly settings: Settings;
  readonly view: ConnectionView;
  readonly connected: AccountView;
}

/** Who is signed in, what that is good for, and all that can be changed about it. */
export function Account({ call, settings, view, connected: { account, canSchedule } }: Props) {
  const heading = useFocus<HTMLHeadingElement>(settings.signIns);
  const { busy, offer } = settings;
  const using = wayBack(view);
  const change = (leaveUnclear: boolean) =>
    using && settings.connect('account', { using, chooseAccount: true, leaveUnclear });
  return (
    <section class="account card stack wide" aria-label={text('options_account')}>
      <h2 tabIndex={-1} ref={heading}>
        {text('options_connected')}
      </h2>
      {!canSchedule && (
        <p class="note bad wide" role="alert">
          {text('options_cannot_schedule')}
        </p>
      )}
      {canSchedule && offer && <MakeNow key={offer.creation.key} call={call} offer={offer} />}
      <AccountFacts account={account} stored={view.stored} />
      {canSchedule && <p>{text('options_next')}</p>}
      <div class="row">
        {canSchedule && (
          <a class="button main" href={CALENDAR} target="_blank" rel="noreferrer">
            {text('options_open_calendar')}
          </a>
        )}
        {using && (
          <button type="button" aria-disabled={busy !== undefined} onClick={() => change(false)}>
            {text('options_another_account')}
          </button>
        )}
        <LeaveButton settings={settings} />
      </div>
      <Outcome settings={settings} at="account" again={() => change(false)} goOn={() => change(true)} />
      <LeaveOutcome settings={settings} />
      <FeatureSwitch settings={settings} view={view} feature="personal_room" />
    </section>
  );
}
