import type { Page } from '@playwright/test';

/** A way in which people have their browser. */
export interface Look {
  readonly name: string;
  apply(page: Page): Promise<unknown>;
}

async function media(page: Page, options: Parameters<Page['emulateMedia']>[0], width = 0): Promise<void> {
  if (width > 0) await page.setViewportSize({ width, height: 600 });
  await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'none', ...options });
}

const LIGHT: Look = { name: 'light', apply: (page) => media(page, { colorScheme: 'light' }) };
const DARK: Look = { name: 'dark', apply: (page) => media(page, { colorScheme: 'dark' }) };
const FORCED: Look = {
  name: 'forced',
  apply: (page) => media(page, { colorScheme: 'dark', forcedColors: 'active' }),
};
/** 320 px is what is left of 1280 at 400 %. It comes last, because it makes the window narrow. */
const NARROW: Look = { name: 'narrow', apply: (page) => media(page, { colorScheme: 'light' }, 320) };

/** What pictures are taken in: a language of ours, or the pseudo-locale, and its looks. */
export const LANGUAGES: readonly { readonly language: string; readonly looks: readonly Look[] }[] = [
  { language: 'en', looks: [LIGHT, DARK, FORCED, NARROW] },
  { language: 'de', looks: [LIGHT, NARROW] },
  { language: 'ar', looks: [LIGHT, DARK, NARROW] },
  { language: 'pseudo', looks: [LIGHT, NARROW] },
];

/** A way in which people have a host page, whose stand-in may have a theme of its own. */
interface PageLook extends Look {
  readonly theme: Readonly<Record<string, string>>;
}

/** How our element in host pages is looked at. */
export const PAGE_LOOKS: readonly PageLook[] = [
  { ...LIGHT, theme: {} },
  { ...DARK, theme: { theme: 'dark' } },
  { ...FORCED, theme: {} },
];
