import { text } from '../../i18n/text';
import type { ConnectionView } from '../../messaging/calls/connection';
import type { OwnFields } from './own-fields';
import { OwnIntegration } from './own-integration';
import { PresetSignIn } from './preset-sign-in';
import type { Settings } from './use-settings';
import { wayBack } from './way-back';

interface Props {
  readonly settings: Settings;
  readonly view: ConnectionView;
  readonly fields: OwnFields;
}

/** The ways to connect that are open, beside what the account, or the reason why nobody is signed in, offers already. */
export function ConnectWays({ settings, view, fields }: Props) {
  const { connected, failure, preset, ownAllowed } = view;
  const current = connected || failure ? wayBack(view) : undefined;
  const isClosed = failure?.code === 'policy_broken';
  return (
    <>
      {preset && current?.kind !== 'preset' && !isClosed && (
        <PresetSignIn settings={settings} preset={preset} instead={current !== undefined} />
      )}
      {!current && !failure && !preset && ownAllowed && <p class="quiet">{text('options_intro')}</p>}
      {!isClosed && (ownAllowed || !connected) && (
        <OwnIntegration settings={settings} view={view} fields={fields} aside={(current ?? preset) !== undefined} />
      )}
    </>
  );
}
