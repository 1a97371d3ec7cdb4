import { openAllowed, openWorld, PEOPLE, requestsOf, resultOf, runRequest } from '../e2e/access';
import { startProduct } from '../e2e/product';
import { heapOf } from '../e2e/worker-heap';

/**
 * What an access request costs in the real background: time against what the limit on requests allows at best, requests, and
 * memory. Fails where either bound is passed or anything was found wrongly.
 */
const RUNS = [
  { meetings: 500, limit: { perSecond: 20, burst: 20, saysWhen: true } },
  { meetings: 500, limit: { perSecond: 20, burst: 20, saysWhen: false } },
  { meetings: 5000, limit: { perSecond: 50, burst: 50, saysWhen: true } },
];

const MOST_TIME_RATIO = 1.2;
const MOST_GROWTH_MB = 30;

let isBad = false;
for (const { meetings, limit } of RUNS) {
  const product = await startProduct({ people: PEOPLE });
  try {
    const page = await openAllowed(product);
    const { world, question } = openWorld(product, meetings);
    const before = await heapOf(product);
    product.webex.modes.rateLimit = limit;
    let most = before;
    let calls = 0;
    const began = performance.now();
    const view = await runRequest(product, page, {
      ...{ question, meetings },
      sample: async () => {
        calls += 1;
        if (calls % 20 === 0) most = Math.max(most, await heapOf(product));
      },
    });
    const seconds = (performance.now() - began) / 1000;
    const { sent, refused, needed } = requestsOf(product);
    const atBest = (needed - limit.burst) / limit.perSecond;
    const growth = (most - before) / 1024 / 1024;
    const found = await resultOf(page);
    const isRight = JSON.stringify(found.matches) === JSON.stringify(world.truth.matches);
    isBad ||= view.request.state !== 'done' || !isRight;
    isBad ||= seconds / atBest > MOST_TIME_RATIO || growth > MOST_GROWTH_MB;
    console.log(
      `${meetings} meetings, ${limit.perSecond} requests a second${limit.saysWhen ? '' : ', Webex not saying when'}: ` +
        `${found.matches.length} found, ${isRight ? 'all right' : 'WRONG'}; ${sent} requests for ${needed}, ${refused} put off; ` +
        `${seconds.toFixed(1)} s, ${(seconds / atBest).toFixed(2)} of the best; heap grew by ${growth.toFixed(1)} MB`,
    );
  } finally {
    await product.close();
  }
}
process.exitCode = isBad ? 1 : 0;
