/**
 * Runs in a page of the pseudo-locale: what can be read or heard there, is not one of its sentences, and is neither
 * data, nor a name, nor written by Intl.
 * @param data what the page was told, in which titles and addresses stand
 */
export function untranslated(data: string): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    // Options are zones and lengths, code is what stands in Webex or a policy, keys are named by the browser, and what says
    // that it is English is so in every language.
    if (parent?.checkVisibility() && !parent.closest('option, code, pre, kbd, script, [lang="en"]:not(html)'))
      found.push(walker.currentNode.textContent ?? '');
  }
  for (const part of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
    for (const name of ['aria-label', 'title', 'placeholder']) found.push(part.getAttribute(name) ?? '');
  }
  const NAMES = /^(Google Calendar|Gmail|Outlook|Proton Calendar|Proton Mail|Chrome|Edge|Firefox)$/;
  const isOurs = (words: string) => words.startsWith('[') && words.endsWith(']');
  const isTime = (words: string) => /^[\d\s:.,–-]*(AM|PM|min|hr)?[\d\s:.,–-]*(AM|PM)?$/.test(words);
  const isDate = (words: string) => /^([A-Z][a-z]+day, )?[A-Z][a-z]+ \d{1,2}, \d{4}$/.test(words);
  return found
    .map((words) => words.trim())
    .filter(
      (words) => /[a-z]{2}/i.test(words) && !isOurs(words) && !isTime(words) && !isDate(words) && !NAMES.test(words),
    )
    .filter((words) => !data.includes(JSON.stringify(words).slice(1, -1)));
}
