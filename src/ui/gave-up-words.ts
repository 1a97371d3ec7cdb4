import { editorPartsOf, type HostPage } from '../domain/host-page';
import type { SilentParts } from '../domain/page-record';
import { text } from '../i18n/text';

/** What has ended itself on a page, and why: a sentence for each part, which is named where the page has more than one. */
export function gaveUpWords(page: HostPage, gaveUp: SilentParts = {}): string[] {
  return editorPartsOf(page).flatMap((part) => {
    const why = gaveUp[part];
    if (!why) return [];
    if (!page.mail) return text(`page_${why}`);
    return text(why === 'errors' ? `page_errors_${part}` : `page_removed_${part}`);
  });
}
