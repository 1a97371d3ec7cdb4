import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { CARDS_APPEAR } from '../src/adapters/appears';
import { googleCalendarCards } from '../src/adapters/cards/google-calendar';
import { runCards } from '../src/adapters/cards/run-cards';
import { createCaller } from '../src/messaging/client';
import { contentBrowser, isAlive, onlyCopy } from '../src/platform/content';

export default defineUnlistedScript(() => {
  const call = createCaller(() => contentBrowser().runtime);
  const cards = onlyCopy('oneClickCards');
  if (!cards) return;
  // A copy whose extension is gone leaves the page as soon as it notices.
  const isHere = () => {
    if (!isAlive()) cards.abort();
    return !cards.signal.aborted;
  };
  runCards(googleCalendarCards, CARDS_APPEAR.google_calendar ?? [], { call, isAlive: isHere, signal: cards.signal });
});
