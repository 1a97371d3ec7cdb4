import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { outlookMail } from '../src/adapters/pages/outlook-mail';
import { runAdapter } from '../src/adapters/run-adapter';
import { createCaller } from '../src/messaging/client';
import { contentBrowser, isAlive, onlyCopy } from '../src/platform/content';

export default defineUnlistedScript(() => {
  const copy = onlyCopy('oneClickMail');
  if (!copy) return;
  const call = createCaller(() => contentBrowser().runtime);
  runAdapter(outlookMail, { call, isAlive, signal: copy.signal });
});
