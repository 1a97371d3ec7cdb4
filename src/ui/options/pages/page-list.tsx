import { HOST_PAGES } from '../../../domain/host-page';
import { text } from '../../../i18n/text';
import { PageRow, PageSetbackView } from './page-row';
import type { usePages } from './use-pages';

/** Each host page with its switch, below what keeps all of them from working. */
export function PageList({ pages }: { readonly pages: ReturnType<typeof usePages> }) {
  const { view, isBusy, allowWebex } = pages;
  const refused = view?.refusedWebex;
  return (
    <>
      {refused && (
        <div class="note bad stack wide" role="alert">
          <p>{text('pages_webex_refused')}</p>
          <button type="button" class="main" aria-disabled={isBusy} onClick={() => allowWebex(refused)}>
            {text('pages_allow_webex')}
          </button>
        </div>
      )}
      <PageSetbackView pages={pages} at="webex" />
      {HOST_PAGES.map((page) => {
        const known = view?.pages.find(({ id }) => id === page.id);
        return known && <PageRow key={page.id} pages={pages} page={page} view={known} />;
      })}
    </>
  );
}
