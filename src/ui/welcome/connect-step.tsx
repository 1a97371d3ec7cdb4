import { text } from '../../i18n/text';
import type { AccountView, ConnectionView } from '../../messaging/calls/connection';
import { ConnectWays } from '../options/connect-ways';
import type { OwnFields } from '../options/own-fields';
import { ScopeList } from '../options/scope-list';
import { SignedOut } from '../options/signed-out';
import type { Settings } from '../options/use-settings';
import { useFocus } from '../use-focus';

interface Props {
  readonly settings: Settings;
  readonly view: ConnectionView;
  readonly fields: OwnFields;
}

/** The ways to connect that are open, with what Webex will ask for; or who is connected. */
export function ConnectStep({ settings, view, fields }: Props) {
  const { connected, failure, preset, inMemory } = view;
  if (connected) return <Connected signIns={settings.signIns} connected={connected} />;
  return (
    <>
      {inMemory && <p class="note wide">{text('options_in_memory')}</p>}
      {failure && <SignedOut settings={settings} view={view} failure={failure} />}
      <ConnectWays settings={settings} view={view} fields={fields} />
      {preset && (
        <details class="wide">
          <summary>{text('welcome_scopes')}</summary>
          <ScopeList {...view} />
        </details>
      )}
    </>
  );
}

interface ConnectedProps {
  /** How many sign-ins have succeeded here: each has the focus led to its outcome. */
  readonly signIns: number;
  readonly connected: AccountView;
}

function Connected({ signIns, connected: { account, canSchedule } }: ConnectedProps) {
  const told = useFocus<HTMLParagraphElement>(signIns);
  return (
    <section class="account card stack wide" aria-label={text('options_connected')}>
      <p role="status" tabIndex={-1} ref={told}>
        {text('welcome_connected', account.name)}
      </p>
      {!canSchedule && (
        <p class="note bad wide" role="alert">
          {text('options_cannot_schedule')}
        </p>
      )}
    </section>
  );
}
