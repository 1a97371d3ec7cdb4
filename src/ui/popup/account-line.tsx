import type { Account } from '../../domain/account';
import { text } from '../../i18n/text';

interface Props {
  readonly account: Account;
  readonly onOpenSettings: () => void;
}

/** Who is signed in, on which site, and the way to the settings. */
export function AccountLine({ account: { name, hostSites }, onOpenSettings }: Props) {
  return (
    <footer class="row wide">
      <p class="quiet">
        {text('popup_signed_in_as', name)}
        {hostSites[0] && <span class="site">{hostSites[0]}</span>}
      </p>
      <button type="button" class="plain" onClick={onOpenSettings}>
        {text('popup_settings')}
      </button>
    </footer>
  );
}
