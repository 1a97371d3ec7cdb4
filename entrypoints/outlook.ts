import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { outlookEvent } from '../src/adapters/pages/outlook-event';
import { runAdapter } from '../src/adapters/run-adapter';
import { createCaller } from '../src/messaging/client';
import { contentBrowser, isAlive, onlyCopy } from '../src/platform/content';

export default defineUnlistedScript(() => {
  const copy = onlyCopy('oneClickCopy');
  if (!copy) return;
  const call = createCaller(() => contentBrowser().runtime);
  runAdapter(outlookEvent, { call, isAlive, signal: copy.signal });
});
