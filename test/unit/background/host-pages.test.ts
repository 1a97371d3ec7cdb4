import { describe, expect, test } from 'vitest';
import { HOST_PAGES } from '../../../src/domain/host-page';
import { addHit } from '../../../src/domain/page-record';
import { pageAsker } from '../harness/askers';
import { openBrowser, startBackground } from '../harness/background';

const CALENDAR = pageAsker().page;

function open() {
  const browser = openBrowser();
  return { browser, scripts: browser.pageScripts.state, background: startBackground(browser) };
}

const stateIn = async ({ pages }: ReturnType<typeof startBackground>, id = CALENDAR.id) => {
  const view = await pages.read();
  return view.ok ? view.value.pages.find((page) => page.id === id)?.state : undefined;
};

describe('a page that every installation may enter', () => {
  test('is on from the start', async () => {
    const { background } = open();
    expect(await stateIn(background)).toBe('on');
    expect(await background.pages.isOn(CALENDAR)).toBe(true);
  });

  test('is left by open tabs when it is switched off, and entered when it is switched on again', async () => {
    const { browser, background, scripts } = open();
    const off = await background.pages.turn(CALENDAR.id, false);
    expect(off.ok && off.value.pages).toContainEqual({ id: CALENDAR.id, state: 'off' });
    expect(scripts.tabs).toEqual([`stop ${CALENDAR.id}`]);
    const restarted = startBackground(browser);
    expect(await restarted.pages.isOn(CALENDAR)).toBe(false);
    await restarted.pages.turn(CALENDAR.id, true);
    expect(await stateIn(restarted)).toBe('on');
    expect(scripts.tabs).toEqual([`stop ${CALENDAR.id}`, `start ${CALENDAR.id}`]);
  });

  test('whose access was taken away says so, and goes on when it is given back', async () => {
    const { background, scripts } = open();
    scripts.refused.add(CALENDAR.id);
    await background.pages.accessChanged(['https://calendar.google.com/*']);
    expect(await stateIn(background)).toBe('no_access');
    scripts.refused.clear();
    await background.pages.accessChanged(['https://calendar.google.com/*']);
    expect(await stateIn(background)).toBe('on');
    expect(scripts.tabs).toEqual([`stop ${CALENDAR.id}`, `start ${CALENDAR.id}`]);
  });

  test('is looked at where the browser names no page of ours, and left alone where it names another', async () => {
    const { background, scripts } = open();
    await background.pages.accessChanged(['https://*/*']);
    expect(scripts.tabs).toContain(`start ${CALENDAR.id}`);
    scripts.tabs.length = 0;
    await background.pages.accessChanged(['https://webexapis.com/*']);
    expect(scripts.tabs).toEqual([]);
  });

  test('needs no registration of its own', async () => {
    const { background, scripts } = open();
    await background.pages.settle();
    expect(scripts.registered).not.toContain(CALENDAR.id);
  });
});

describe('a page where our script has ended itself', () => {
  test.each(['errors', 'removed'] as const)(
    'says so for %s, and is not entered until the person says so',
    async (why) => {
      const { browser, background, scripts } = open();
      await background.pages.gaveUp(CALENDAR, 'editor', why);
      const view = await startBackground(browser).pages.read();
      expect(view.ok && view.value.pages).toContainEqual({
        id: CALENDAR.id,
        state: 'gave_up',
        gaveUp: { editor: why },
      });
      expect(await background.pages.isOn(CALENDAR)).toBe(false);
      expect(scripts.tabs).toEqual([`stop ${CALENDAR.id}`]);
      await background.pages.turn(CALENDAR.id, true);
      expect(await stateIn(background)).toBe('on');
      expect(await background.pages.isOn(CALENDAR)).toBe(true);
    },
  );

  test('is tried again by another version', async () => {
    const { background, scripts } = open();
    await background.pages.gaveUp(CALENDAR, 'editor', 'errors');
    await background.pages.renew();
    expect(await stateIn(background)).toBe('on');
    expect(scripts.tabs).toContain(`start ${CALENDAR.id}`);
  });
});

describe('a page with events and mails', () => {
  const OUTLOOK = pageAsker('https://outlook.office.com').page;

  test.each([
    ['mail', 'editor'],
    ['editor', 'mail'],
  ] as const)('goes on without %s where only that has ended itself', async (silent, other) => {
    const { browser, background, scripts } = open();
    await background.pages.gaveUp(OUTLOOK, silent, 'errors');
    expect(scripts.tabs).toEqual([`stop ${OUTLOOK.id} ${silent}`]);
    const { pages } = startBackground(browser);
    expect(await pages.isOn(OUTLOOK)).toBe(true);
    expect([await pages.isOn(OUTLOOK, silent), await pages.isOn(OUTLOOK, other)]).toEqual([false, true]);
    const view = await pages.read();
    expect(view.ok && view.value.pages).toContainEqual({ id: OUTLOOK.id, state: 'on', gaveUp: { [silent]: 'errors' } });
    await pages.turn(OUTLOOK.id, true);
    expect(await pages.isOn(OUTLOOK, silent)).toBe(true);
    expect(scripts.tabs.at(-1)).toBe(`start ${OUTLOOK.id}`);
  });

  test('is left altogether once both have ended themselves, and says why for each', async () => {
    const { background, scripts } = open();
    await background.pages.gaveUp(OUTLOOK, 'mail', 'errors');
    await background.pages.gaveUp(OUTLOOK, 'editor', 'removed');
    expect(scripts.tabs.at(-1)).toBe(`stop ${OUTLOOK.id}`);
    expect(await background.pages.isOn(OUTLOOK)).toBe(false);
    const view = await background.pages.read();
    const gaveUp = { mail: 'errors', editor: 'removed' };
    expect(view.ok && view.value.pages).toContainEqual({ id: OUTLOOK.id, state: 'gave_up', gaveUp });
  });
});

test('an update enters no page that the person has switched off', async () => {
  const { background, scripts } = open();
  for (const { id } of HOST_PAGES) await background.pages.turn(id, false);
  scripts.tabs.length = 0;
  await background.pages.renew();
  expect(scripts.tabs).toEqual([]);
});

test('which hook finds a part is counted for each page', async () => {
  const { background } = open();
  await background.pages.found(CALENDAR, { title: 1, zone: 0 });
  await background.pages.found(CALENDAR, { title: 3, zone: 0 });
  expect((await background.stores.pages.read(CALENDAR.id)).hits).toEqual({ title: [0, 1, 0, 1], zone: [2] });
});

test('a count grows with the number of hooks and loses none', () => {
  expect(addHit([], 0)).toEqual([1]);
  expect(addHit([1], 2)).toEqual([1, 0, 1]);
  expect(addHit([1, 0, 1], 1)).toEqual([1, 1, 1]);
});

describe('a page that is optional', () => {
  const PROTON = pageAsker('https://calendar.proton.me').page;

  test('is off until the person wants it, even where the browser would let us in', async () => {
    const { background, scripts } = open();
    expect(await stateIn(background, PROTON.id)).toBe('off');
    expect(await background.pages.isOn(PROTON)).toBe(false);
    await background.pages.settle();
    expect(scripts.registered).toEqual([]);
  });

  test('is registered with the browser and entered in open tabs once it is wanted, and left when it is not', async () => {
    const { browser, background, scripts } = open();
    await background.pages.turn(PROTON.id, true);
    expect(scripts.registered).toEqual([PROTON.id]);
    expect(scripts.tabs).toEqual([`start ${PROTON.id}`]);
    const restarted = startBackground(browser);
    expect(await stateIn(restarted, PROTON.id)).toBe('on');
    await restarted.pages.turn(PROTON.id, false);
    expect(scripts.registered).toEqual([]);
    expect(scripts.tabs.at(-1)).toBe(`stop ${PROTON.id}`);
  });

  test('is registered no more once its access was taken away, and again when it is given back', async () => {
    const { background, scripts } = open();
    await background.pages.turn(PROTON.id, true);
    scripts.refused.add(PROTON.id);
    await background.pages.accessChanged(['https://calendar.proton.me/*']);
    expect(await stateIn(background, PROTON.id)).toBe('no_access');
    expect(scripts.registered).toEqual([]);
    scripts.refused.clear();
    await background.pages.accessChanged(['https://calendar.proton.me/*']);
    expect(scripts.registered).toEqual([PROTON.id]);
    expect(scripts.tabs.at(-1)).toBe(`start ${PROTON.id}`);
  });

  test('is registered again after an update, which browsers forget registrations over', async () => {
    const { background, scripts } = open();
    await background.pages.turn(PROTON.id, true);
    scripts.registered = [];
    await background.pages.renew();
    expect(scripts.registered).toEqual([PROTON.id]);
  });
});
