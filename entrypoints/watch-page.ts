import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { APPEARS } from '../src/adapters/appears';
import { watchPage } from '../src/adapters/watch-page';
import { hostPageAt, PAGE_PARTS } from '../src/domain/host-page';
import { createCaller } from '../src/messaging/client';
import { contentBrowser, endWhenTold, onlyWatch } from '../src/platform/content';

export default defineUnlistedScript(() => {
  endWhenTold();
  const page = hostPageAt(location.origin);
  if (!page) return;
  const call = createCaller(() => contentBrowser().runtime);
  const signal = onlyWatch();
  for (const part of PAGE_PARTS) {
    const selectors = APPEARS[part][page.id];
    if (selectors) watchPage(part, selectors, call, signal);
  }
});
