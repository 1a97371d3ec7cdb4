import { useState } from 'preact/hooks';
import { isChecked } from '../../i18n/checked';
import { failureText, text } from '../../i18n/text';
import type { ConnectionView } from '../../messaging/calls/connection';
import { Account } from './account';
import { ConnectWays } from './connect-ways';
import { Farewell } from './farewell';
import { MeetingSettings } from './meeting-settings';
import type { OptionsNeeds } from './needs';
import { useOwnFields } from './own-fields';
import { Pages } from './pages/pages';
import { PortableSettings } from './portable/portable-settings';
import { Reminder } from './reminder';
import { Shortcuts } from './shortcuts';
import { SignedOut } from './signed-out';
import { useSettings } from './use-settings';

/**
 * The connection to Webex: how to make it, who is connected, how to end it; then how meetings and their invitations are to
 * be; then on which pages, and with which keys.
 */
export function Options(needs: OptionsNeeds) {
  const settings = useSettings(needs);
  const fields = useOwnFields(settings);
  // How often settings have been taken over from elsewhere: what shows them is read anew then.
  const [taken, setTaken] = useState(0);
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
      <Pages key={taken} {...needs} />
      <Reminder {...needs} />
      {view?.connected?.canSchedule && (
        <PortableSettings call={needs.call} onChanged={() => setTaken((before) => before + 1)} />
      )}
      <Shortcuts {...needs} />
      <a href="/trust.html" target="_blank" rel="noreferrer">
        {text('trust_title')}
      </a>
      <a href="/access-request.html" target="_blank" rel="noreferrer">
        {text('access_title')}
      </a>
      <a href="/welcome.html" target="_blank" rel="noreferrer">
        {text('welcome_again')}
      </a>
      {!isChecked() && <p class="quiet">{text('translation_unchecked')}</p>}
    </main>
  );

  function content(view: ConnectionView) {
    const { connected, failure } = view;
    return (
      <>
        {view.inMemory && <p class="note wide">{text('options_in_memory')}</p>}
        {farewell && !connected && <Farewell settings={settings} answer={farewell} />}
        {failure && <SignedOut settings={settings} view={view} failure={failure} />}
        {connected && <Account call={needs.call} settings={settings} view={view} connected={connected} />}
        <ConnectWays settings={settings} view={view} fields={fields} />
        {connected?.canSchedule && (
          <MeetingSettings
            key={`${connected.account.id} ${taken}`}
            call={needs.call}
            languages={needs.languages}
            settings={settings}
            view={view}
            account={connected.account}
          />
        )}
      </>
    );
  }
}
