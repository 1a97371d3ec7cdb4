import { failureText, text } from '../../../i18n/text';
import { FeatureSwitch } from '../../options/feature-switch';
import type { TrustNeeds } from '../needs';
import { OverGranted } from './over-granted';
import { PageNeeds } from './page-needs';
import { PartNeeds } from './part-needs';
import { SettingsLink } from './settings-link';
import { SwitchedMark } from './switched-mark';
import { usePermissions } from './use-permissions';

/** What each feature needs, and what is granted. */
export function Permissions(needs: TrustNeeds) {
  const permissions = usePermissions(needs);
  const { read, unreadable } = permissions;
  return (
    <>
      <p>{text('permissions_intro')}</p>
      {unreadable && (
        <p class="bad" role="alert">
          {failureText(unreadable)}
        </p>
      )}
      {read && content(read)}
    </>
  );

  function content({ granted: view, connection, pages, isSynced }: NonNullable<typeof read>) {
    return (
      <>
        {view.granted ? (
          <OverGranted granted={view.granted} connection={connection} />
        ) : (
          <div class="note stack wide">
            <p>{text('permissions_signed_out')}</p>
            <a href="/options.html">{text('permissions_sign_in')}</a>
          </div>
        )}
        <PartNeeds part="main" view={view} />
        {(['personal_room', 'account_defaults'] as const).map((feature) => (
          <PartNeeds
            key={feature}
            part={feature}
            view={view}
            head={view.granted && <FeatureSwitch settings={permissions} view={connection} feature={feature} />}
          />
        ))}
        <PartNeeds
          part="access_requests"
          view={view}
          head={view.granted && <FeatureSwitch settings={permissions} view={connection} feature="access_requests" />}
        >
          <a href="/access-request.html">{text('part_access_open')}</a>
        </PartNeeds>
        <PageNeeds granted={view.browser} pages={pages} />
        <PartNeeds part="any_field" view={view} />
        {(['reminder', 'synced_settings', 'government'] as const).map((part) => (
          <PartNeeds key={part} part={part} view={view}>
            {part === 'synced_settings' && <SwitchedMark isOn={isSynced} />}
            <SettingsLink />
          </PartNeeds>
        ))}
        <PartNeeds part="countdown" view={view} />
      </>
    );
  }
}
