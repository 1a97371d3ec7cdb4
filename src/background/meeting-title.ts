import { TITLE_LIMIT } from '../domain/meeting-draft';

/** The title that Webex takes for what was typed: so many characters, and a cut never halves an emoji. */
export function meetingTitle(typed: string | undefined, fallback: string): string {
  const title = (typed ?? '').replace(/\s+/g, ' ').trim() || fallback;
  if (title.length <= TITLE_LIMIT) return title;
  let cut = '';
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(title)) {
    if (cut.length + segment.length > TITLE_LIMIT - 1) break;
    cut += segment;
  }
  return `${cut}…`;
}
