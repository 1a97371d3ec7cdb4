import type { TextKey } from '../../i18n/keys';
import { text } from '../../i18n/text';
import { PageList } from '../options/pages/page-list';
import { usePages } from '../options/pages/use-pages';
import { Shortcuts } from '../options/shortcuts';
import type { WelcomeNeeds } from './needs';

/** Where a person finds us: the host pages with their switches, the toolbar, the context menu, the address bar and the keys. */
export function WhereStep(needs: WelcomeNeeds) {
  const pages = usePages(needs);
  return (
    <>
      <section class="card stack wide" aria-labelledby="pages">
        <h3 id="pages">{text('pages_title')}</h3>
        <p class="quiet">{text('pages_help')}</p>
        <PageList pages={pages} />
        <Way name="welcome_toolbar" help={text('welcome_toolbar_help')} />
        <Way name="welcome_menu" help={text('welcome_menu_help', text('menu_insert'))} />
        <Way name="welcome_bar" help={text('welcome_bar_help')} />
      </section>
      <Shortcuts {...needs} />
    </>
  );
}

function Way({ name, help }: { readonly name: TextKey; readonly help: string }) {
  return (
    <div class="feature stack wide">
      <h3>{text(name)}</h3>
      <p class="quiet">{help}</p>
    </div>
  );
}
