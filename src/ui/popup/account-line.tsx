import { text } from '../../i18n/text';

interface Props {
  readonly name: string;
  /** Where meetings are made, as far as that is known. */
  readonly site: string | undefined;
  readonly onOpenSettings: () => void;
}

/** Who is signed in, on which site, and the way to the settings. */
export function AccountLine({ name, site, onOpenSettings }: Props) {
  return (
    <footer class="row wide">
      <p class="quiet">
        {text('popup_signed_in_as', name)}
        {site && <span class="site">{site}</span>}
      </p>
      <button type="button" class="plain" onClick={onOpenSettings}>
        {text('popup_settings')}
      </button>
    </footer>
  );
}
