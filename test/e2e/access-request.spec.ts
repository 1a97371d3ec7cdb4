import { openAllowed, openWorld, PEOPLE, requestsOf, resultOf, runRequest } from './access';
import { expect, test } from './test';
import { heapOf } from './worker-heap';

const MEETINGS = 500;
const MOST_GROWTH_BYTES = 30 * 1024 * 1024;

test.use({ productOptions: { people: PEOPLE } });

test('a person among 500 meetings of 20 people, with refusals and three ends of the background: all of it, once', async ({
  product,
}) => {
  test.setTimeout(300_000);
  const page = await openAllowed(product);
  const { world, question } = openWorld(product, MEETINGS);
  // So strict that it puts off the first look-ups of any machine; then as fast as a slow one asks.
  product.webex.modes.rateLimit = { perSecond: 1, burst: 3, saysWhen: true };
  const before = await heapOf(product);
  let most = before;
  let calls = 0;
  const view = await runRequest(product, page, {
    ...{ question, meetings: MEETINGS, stopsAt: [0.25, 0.5, 0.75] },
    sample: async () => {
      calls += 1;
      if (requestsOf(product).refused > 0) product.webex.modes.rateLimit = { perSecond: 10, burst: 10, saysWhen: true };
      if (calls % 15 === 0) most = Math.max(most, await heapOf(product).catch(() => 0));
    },
  });
  const { truth } = world;
  expect(view.request.state).toBe('done');
  expect(await resultOf(page)).toEqual({ matches: truth.matches, unreadable: truth.unreadable.toSorted() });
  expect(view.request.progress).toMatchObject({
    ...{ meetings: truth.meetings, looked: truth.meetings, hostedByOthers: truth.hostedByOthers },
    ...{ matches: truth.matches.length, failures: truth.unreadable.length },
  });
  const { sent, refused, needed } = requestsOf(product);
  expect(refused).toBeGreaterThan(0);
  expect(sent / needed).toBeLessThanOrEqual(1.2);
  expect(most - before).toBeLessThanOrEqual(MOST_GROWTH_BYTES);
});
