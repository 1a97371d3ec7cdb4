import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { googleCalendar } from '../src/adapters/pages/google-calendar';
import { runAdapter } from '../src/adapters/run-adapter';
import { createCaller } from '../src/messaging/client';
import { contentBrowser, isAlive, onlyCopy } from '../src/platform/content';

export default defineUnlistedScript(() => {
  runAdapter(googleCalendar, { call: createCaller(() => contentBrowser().runtime), isAlive, signal: onlyCopy() });
});
