import { chromium, type Page } from '@playwright/test';
import { calendarPage } from '../adapters/pages/google-calendar/page';
import { startProduct } from '../e2e/product';
import { startServer } from '../simulator/server';

/**
 * What our script costs a busy calendar page: the page's script time in a storm of changes with the extension, as a
 * ratio to the same page without it, measured in turns within one run because machines differ.
 */
const ROUNDS = 7;
const WEEK = 'https://calendar.google.com/calendar/u/0/r/week';

const product = await startProduct();
const server = await startServer({ hosts: { 'calendar.google.com': calendarPage() } });
const plain = await chromium.launch({
  ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
  args: [
    `--host-resolver-rules=MAP * 127.0.0.1:${server.port}`,
    `--ignore-certificate-errors-spki-list=${server.spki}`,
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ],
});
try {
  const pages = { without: await plain.newPage(), with: await product.context.newPage() };
  const times: Record<keyof typeof pages, number[]> = { without: [], with: [] };
  for (const page of Object.values(pages)) await page.goto(WEEK);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of ['without', 'with'] as const) times[name].push(await stormTime(pages[name]));
  }
  const [without, withUs] = [median(times.without), median(times.with)];
  const rest = await restTime(pages.with);
  console.log(`script time in a storm, median of ${ROUNDS}: ${ms(without)} without, ${ms(withUs)} with the extension`);
  console.log(`ratio ${(withUs / without).toFixed(2)}`);
  console.log(`script time at rest with the extension, 2 s: ${ms(rest)}`);
} finally {
  await plain.close();
  await server.close();
  await product.close();
}

/** Seconds of script during 300 rounds of adding and removing a subtree of 40 nodes and changing 20 styles. */
async function stormTime(page: Page): Promise<number> {
  await page.bringToFront();
  return scriptTime(page, async () => {
    await page.evaluate(async () => {
      for (let round = 0; round < 300; round += 1) {
        const tree = document.createElement('div');
        for (let node = 0; node < 40; node += 1) tree.append(document.createElement('span'));
        document.body.append(tree);
        for (const [index, element] of [...document.querySelectorAll<HTMLElement>('[role] *')].slice(0, 20).entries()) {
          element.style.opacity = String(0.9 + ((round + index) % 10) / 100);
        }
        await new Promise(requestAnimationFrame);
        tree.remove();
      }
    });
  });
}

async function restTime(page: Page): Promise<number> {
  await page.bringToFront();
  return scriptTime(page, () => page.waitForTimeout(2000));
}

async function scriptTime(page: Page, job: () => Promise<void>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0;
  };
  const before = await read();
  await job();
  const spent = (await read()) - before;
  await session.detach();
  return spent;
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

function ms(seconds: number): string {
  return `${(seconds * 1000).toFixed(1)} ms`;
}
