import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { followEvents } from '../src/adapters/follow/follow-events';
import { followedGoogleCalendar } from '../src/adapters/follow/google-calendar';
import { createCaller } from '../src/messaging/client';
import { contentBrowser, isAlive } from '../src/platform/content';
import { onlyFollowing } from '../src/platform/content-follow';

export default defineUnlistedScript(() => {
  const call = createCaller(() => contentBrowser().runtime);
  onlyFollowing((ended) => followEvents(followedGoogleCalendar, { call, isAlive }, ended)).look();
});
