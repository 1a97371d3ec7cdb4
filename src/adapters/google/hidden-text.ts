/** What a part says that Google Calendar keeps for itself in every page, such as zone and language. */
export const hiddenText = (selector: string): string | undefined =>
  document.querySelector(selector)?.textContent?.trim();
