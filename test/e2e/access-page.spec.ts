import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { type AccessWorld, makeAccessWorld } from '../simulator/access-world';
import { ORDINARY_HOST, SEVERAL_SITES } from '../simulator/test-account';
import { expectAccessible } from './accessible';
import { acceptAs, connect, decline, press } from './connect';
import { type Product, stopBackground } from './product';
import { expect, test } from './test';

const EMAIL = 'vera.lind@example.net';
const SCOPE = 'meeting:participants_read';
const DAY_MS = 86_400_000;

test.use({ productOptions: { people: [ORDINARY_HOST, SEVERAL_SITES] } });
// A whole request is worked on, and twice a browser's page is opened for it.
test.describe.configure({ timeout: 180_000 });

const asHost = acceptAs(ORDINARY_HOST.displayName);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const card = (page: Page) => page.getByRole('article', { name: EMAIL });

/** Meetings of the last two months, and what has to be found in them. */
function fill(product: Product): AccessWorld {
  // Webex tells whole seconds.
  const now = Math.floor(Date.now() / 60_000) * 60_000;
  const world = makeAccessWorld({
    ...{ seed: 11, meetings: 60, people: 6, email: EMAIL, host: ORDINARY_HOST, other: SEVERAL_SITES },
    ...{ from: now - 60 * DAY_MS, to: now - 2 * DAY_MS },
  });
  product.webex.state.instances.push(...world.instances);
  return world;
}

/** Connected, with the page for access requests open. */
async function openPage(product: Product): Promise<Page> {
  const settings = await connect(product, { inWindow: asHost });
  await settings.getByRole('button', { name: 'Disconnect' }).waitFor();
  await settings.close();
  return product.open('access-request');
}

async function begin(product: Product): Promise<Page> {
  const page = await openPage(product);
  await press(product, page, 'Allow in Webex', asHost);
  await page
    .getByRole('form', { name: 'New request' })
    .getByLabel('E-mail address of the person')
    .fill('Vera.Lind@example.net');
  await button(page, 'Start').click();
  return page;
}

const done = (page: Page, { truth }: AccessWorld) =>
  expect(card(page).getByText(`Done. Meetings they took part in: ${truth.matches.length}`).first()).toBeVisible({
    timeout: 60_000,
  });

async function save(page: Page, name: string): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, name).click()]);
  return download;
}

const textOf = async (download: Download): Promise<string> => readFile(await download.path(), 'utf8');

/** Everything in the extension's database as text; what is encrypted is not readable in it. */
const everythingKept = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('one-click');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = async () => {
          const database = opening.result;
          const transaction = database.transaction([...database.objectStoreNames]);
          const rows = [...database.objectStoreNames].map(
            (name) =>
              new Promise((give) => {
                const reading = transaction.objectStore(name).getAll();
                reading.onsuccess = () => give(reading.result);
              }),
          );
          resolve(JSON.stringify(await Promise.all(rows)).toLowerCase());
          database.close();
        };
      }),
  );

test('the scope is asked for here alone, after a press, and a no leaves the page as it was', async ({ product }) => {
  const page = await openPage(product);
  const granted = () =>
    product.sent
      .filter(({ url }) => url.pathname.endsWith('/authorize'))
      .map(({ url }) => decodeURIComponent(url.href));
  expect(granted().every((url) => !url.includes(SCOPE))).toBe(true);
  await press(product, page, 'Allow in Webex', decline);
  await expect(page.getByRole('alert').first()).toContainText('declined');
  await expect(button(page, 'Start')).toHaveCount(0);
  await press(product, page, 'Allow in Webex', asHost);
  await expect(button(page, 'Start')).toBeVisible();
  expect(granted().at(-1)).toContain(SCOPE);
});

test('a request rests while its page is closed, goes on when it is asked to, and its files hold the truth', async ({
  product,
}) => {
  const world = fill(product);
  // So few at a time that it can't be done before the page is closed.
  product.webex.modes.rateLimit = { burst: 12, perSecond: 0.1, saysWhen: true };
  const first = await begin(product);
  await expect(card(first).getByText('Webex asks to wait').first()).toBeVisible();
  await expectAccessible(first);
  await first.close();
  // By and by the browser does so by itself; what it knew of Webex's pace goes with it.
  await stopBackground(product, await product.tab());

  const page = await product.open('access-request');
  product.webex.modes.rateLimit = undefined;
  await expect(card(page).getByText('Paused. Go on when you like').first()).toBeVisible();
  await button(page, 'Go on').click();
  await done(page, world);
  const { matches, hostedByOthers, unreadable } = world.truth;

  await page.locator('summary', { hasText: 'Save the answer' }).click();
  await page.getByLabel("Webex's ID of the meeting").check();
  const file = JSON.parse(await textOf(await save(page, 'Save as JSON')));
  expect(file.question.email).toBe(EMAIL);
  expect(file.counts.hosted_by_others).toBe(hostedByOthers);
  expect(file.not_searched.map((lost: { meeting_id: string }) => lost.meeting_id).sort()).toEqual(
    [...unreadable].sort(),
  );
  interface Told {
    meeting_id: string;
    title: string;
    start: string;
    total_participants: number;
    is_1_on_1_conversation: boolean;
    stays: { joined: string; left?: string; devices: string[] }[];
  }
  expect(
    file.meetings.map((told: Told) => ({
      meetingId: told.meeting_id,
      title: told.title,
      start: Date.parse(told.start),
      totalParticipants: told.total_participants,
      isOneOnOne: told.is_1_on_1_conversation,
      stays: told.stays.map(({ joined, left, devices }) => ({
        joined: Date.parse(joined),
        ...(left ? { left: Date.parse(left) } : {}),
        device: devices.join(),
      })),
    })),
  ).toEqual(matches.map(({ seriesId: _, ...match }) => match));
  expect(JSON.stringify(file)).not.toMatch(/guest\d+\.|host_email/);

  const rows = (await textOf(await save(page, 'Save as CSV'))).trimEnd().split('\r\n').slice(1);
  const stays = file.meetings.flatMap((told: Told) => told.stays.map(({ joined }) => [told.meeting_id, joined]));
  expect(rows).toHaveLength(stays.length);
  for (const [at, [meetingId, joined]] of stays.entries()) {
    expect(rows[at]).toContain(meetingId);
    expect(rows[at]).toContain(joined);
  }
});

test('a person is erased from this browser: the request and all that was found go, and nothing is asked of Webex', async ({
  product,
}) => {
  const world = fill(product);
  const page = await begin(product);
  await done(page, world);
  expect(await everythingKept(page)).toContain(EMAIL);
  const before = product.sent.length;
  const erase = page.getByRole('region', { name: 'Erase a person from this browser' });
  await erase.getByLabel('E-mail address of the person').fill(EMAIL);
  await button(page, 'See what is kept').click();
  const records = 1 + world.truth.matches.length + world.truth.unreadable.length;
  await expect(erase.getByText(String(records), { exact: true })).toBeVisible();
  await button(page, 'Erase').click();
  await expect(erase.getByText(`Records deleted: ${records}.`)).toBeVisible();
  await expect(card(page)).toHaveCount(0);
  expect(await everythingKept(page)).not.toContain(EMAIL);
  expect(product.sent.slice(before).filter(({ url }) => url.pathname.startsWith('/v1/'))).toEqual([]);
});
