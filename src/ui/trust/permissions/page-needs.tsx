import { NEEDS } from '../../../domain/feature-needs';
import { HOST_PAGES, matchesOf } from '../../../domain/host-page';
import { text } from '../../../i18n/text';
import type { PageView } from '../../../messaging/calls/pages';
import { BrowserNeeds } from './browser-needs';
import { GrantedMark } from './granted-mark';
import { SettingsLink } from './settings-link';
import { SwitchedMark } from './switched-mark';

interface Props {
  readonly granted: readonly string[];
  /** Where we are wanted; empty while that is not known. */
  readonly pages: readonly PageView[];
}

/** The pages that the button is added to, on or off, with the addresses that the browser grants or not. */
export function PageNeeds({ granted, pages }: Props) {
  const isOn = (id: PageView['id']): boolean | undefined => {
    const page = pages.find((page) => page.id === id);
    return page && page.state !== 'off';
  };
  const addresses = HOST_PAGES.flatMap(matchesOf);
  const shared = new Set(HOST_PAGES.flatMap(({ id }) => NEEDS[id].browser).filter((name) => !addresses.includes(name)));
  return (
    <section class="card stack wide" aria-labelledby="part-pages">
      <h3 id="part-pages">{text('pages_title')}</h3>
      <p class="quiet">{text('part_page_help')}</p>
      <ul class="scopes">
        {HOST_PAGES.map((page) => (
          <li key={page.id}>
            <span class="row">
              <b>{page.name}</b>
              <SwitchedMark isOn={isOn(page.id)} />
            </span>
            {matchesOf(page).map((address) => (
              <span key={address} class="row">
                <code>{address}</code>
                <GrantedMark isGranted={granted.includes(address)} />
              </span>
            ))}
          </li>
        ))}
      </ul>
      <BrowserNeeds names={[...shared]} granted={granted} />
      <SettingsLink />
    </section>
  );
}
