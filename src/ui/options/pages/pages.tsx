import { text } from '../../../i18n/text';
import type { OptionsNeeds } from '../needs';
import { Diagnosis } from './diagnosis';
import { PageList } from './page-list';
import { usePages } from './use-pages';

/** Where this extension works, with a switch for each page, and a report where it does not work as it should. */
export function Pages({ call, requestOrigins }: Pick<OptionsNeeds, 'call' | 'requestOrigins'>) {
  const pages = usePages({ call, requestOrigins });
  return (
    <section class="card stack wide" aria-labelledby="pages">
      <h2 id="pages">{text('pages_title')}</h2>
      <p class="quiet">{text('pages_help')}</p>
      <PageList pages={pages} />
      <Diagnosis call={call} />
    </section>
  );
}
