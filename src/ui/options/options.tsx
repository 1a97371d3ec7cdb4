import { failureText, text } from '../../i18n/text';
import type { ConnectionView } from '../../messaging/calls';
import { Account } from './account';
import { Farewell } from './farewell';
import type { OptionsNeeds } from './needs';
import { NewMeetings } from './new-meetings';
import { useOwnFields } from './own-fields';
import { OwnIntegration } from './own-integration';
import { PresetSignIn } from './preset-sign-in';
import { SignedOut } from './signed-out';
import { useSettings } from './use-settings';
import { wayBack } from './way-back';

/** The connection to Webex: how to make it, who is connected, how to end it; and how new meetings are to be. */
export function Options(needs: OptionsNeeds) {
  const settings = useSettings(needs);
  const fields = useOwnFields(settings);
  const { view, unreadable, farewell } = settings;
  return (
    <main class="stack">
      <h1>{text('options_title')}</h1>
      {unreadable && (
        <p class="bad" role="alert">
          {failureText(unreadable)}
        </p>
      )}
      {view && content(view)}
    </main>
  );

  function content(view: ConnectionView) {
    const { connected, failure, preset } = view;
    // What the account, or the reason why nobody is signed in any more, offers already.
    const current = connected || failure ? wayBack(view) : undefined;
    const isClosed = failure?.code === 'policy_broken';
    return (
      <>
        {view.inMemory && <p class="note wide">{text('options_in_memory')}</p>}
        {farewell && !connected && <Farewell settings={settings} answer={farewell} />}
        {failure && <SignedOut settings={settings} view={view} failure={failure} />}
        {connected && <Account call={needs.call} settings={settings} view={view} connected={connected} />}
        {connected?.canSchedule && (
          <NewMeetings key={connected.account.id} call={needs.call} view={view} account={connected.account} />
        )}
        {preset && current?.kind !== 'preset' && !isClosed && (
          <PresetSignIn settings={settings} preset={preset} instead={current !== undefined} />
        )}
        {!current && !failure && !preset && view.ownAllowed && <p class="quiet">{text('options_intro')}</p>}
        {!isClosed && (view.ownAllowed || !connected) && (
          <OwnIntegration settings={settings} view={view} fields={fields} aside={(current ?? preset) !== undefined} />
        )}
      </>
    );
  }
}
