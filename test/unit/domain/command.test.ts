import { expect, test } from 'vitest';
import { shortcutPage } from '../../../src/domain/command';

const CHROME = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/148.0.0.0 Safari/537.36';

test.each([
  ['Chrome', CHROME, 'chrome://extensions/shortcuts'],
  ['Edge', `${CHROME} Edg/148.0.0.0`, 'edge://extensions/shortcuts'],
  ['Firefox', 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'about:addons'],
])('%s changes keys on its own page', (_browser, userAgent, page) => {
  expect(shortcutPage(userAgent)).toBe(page);
});
