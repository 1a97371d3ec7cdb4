import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { gmail } from '../src/adapters/pages/gmail';
import { runAdapter } from '../src/adapters/run-adapter';
import { createCaller } from '../src/messaging/client';
import { contentBrowser, isAlive, onlyCopy } from '../src/platform/content';

export default defineUnlistedScript(() => {
  const copy = onlyCopy('oneClickCopy');
  if (!copy) return;
  const call = createCaller(() => contentBrowser().runtime);
  runAdapter(gmail, { call, isAlive, signal: copy.signal });
});
