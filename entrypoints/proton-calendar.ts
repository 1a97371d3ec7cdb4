import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { protonCalendar } from '../src/adapters/pages/proton-calendar';
import { runAdapter } from '../src/adapters/run-adapter';
import { createCaller } from '../src/messaging/client';
import { contentBrowser, isAlive, onlyCopy } from '../src/platform/content';

export default defineUnlistedScript(() => {
  const copy = onlyCopy('oneClickCopy');
  if (!copy) return;
  const call = createCaller(() => contentBrowser().runtime);
  runAdapter(protonCalendar, { call, isAlive, signal: copy.signal });
});
