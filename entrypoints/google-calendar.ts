import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerSessions } from '../src/adapters/offer-sessions';
import { googleCalendar } from '../src/adapters/pages/google-calendar';
import { runAdapter } from '../src/adapters/run-adapter';
import { createCaller } from '../src/messaging/client';
import { contentBrowser, isAlive, onlyCopy } from '../src/platform/content';

export default defineUnlistedScript(() => {
  const copy = onlyCopy('oneClickCopy');
  if (!copy) return;
  const call = createCaller(() => contentBrowser().runtime);
  runAdapter(googleCalendar, { call, isAlive, signal: copy.signal, opened: offerSessions() });
});
