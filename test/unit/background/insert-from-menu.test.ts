import { describe, expect, test } from 'vitest';
import { type ClickedPage, makeInsertFromMenu } from '../../../src/background/insert-from-menu';
import { openConnected } from '../harness/background';
import { KEY } from '../harness/clicks';

/** A clicked page that notes what is done to it, in order. */
function openPage(can: { pin?: boolean; insert?: boolean; copy?: boolean }) {
  const steps: (string | undefined)[][] = [];
  const page: ClickedPage = {
    pin: async () => {
      steps.push(['pin']);
      return can.pin ?? true;
    },
    insert: async (lines, link) => {
      steps.push(['insert', lines.join('\n'), link]);
      return can.insert ?? true;
    },
    copy: async (text) => {
      steps.push(['copy', text]);
      return can.copy ?? true;
    },
    notify: async (sentence, text) => {
      steps.push(text === undefined ? ['notify', sentence] : ['notify', sentence, text]);
    },
  };
  return { page, steps };
}

async function clickIn(can: Parameters<typeof openPage>[0] = {}, prepare?: (opened: Opened) => void) {
  const opened = await openConnected();
  prepare?.(opened);
  const { background, browser } = opened;
  const { page, steps } = openPage(can);
  const insert = makeInsertFromMenu({
    clock: browser.clock,
    create: background.creating.create,
    delivered: background.own.delivered,
    explain: ({ code }) => `why: ${code}`,
    say: (sentence) => sentence,
  });
  await insert(KEY, page);
  const [meeting] = browser.webex.state.meetings;
  const text = (await background.meetings.byKey(KEY))
    ? steps.find(([step]) => step !== 'pin' && step !== 'notify')?.[1]
    : '';
  return { ...opened, steps, meeting, text, row: await background.journal.read(KEY) };
}

type Opened = Awaited<ReturnType<typeof openConnected>>;

describe('a click on a field', () => {
  test('pins the field before anything else, makes a meeting at once, and writes it there', async () => {
    const { steps, meeting, row, browser } = await clickIn();
    expect(steps.map(([step, said]) => (step === 'notify' ? said : step))).toEqual([
      'pin',
      'menu_making',
      'insert',
      'menu_inserted',
    ]);
    expect(steps[2]?.[2]).toBe(meeting?.webLink);
    expect(steps[2]?.[1]).toContain(meeting?.webLink);
    expect(row).toMatchObject({ state: 'delivered', origin: 'menu', schedule: { timezone: browser.clock.zone() } });
  });

  test('that takes no text gets it copied, and that is said', async () => {
    const { steps, text, row } = await clickIn({ insert: false });
    expect(steps.slice(2).map(([step]) => step)).toEqual(['insert', 'copy', 'notify']);
    expect(steps[3]).toEqual(['copy', text]);
    expect(steps.at(-1)).toEqual(['notify', 'menu_copied']);
    expect(row).toMatchObject({ state: 'delivered' });
  });

  test('in a frame that is closed to us is not written to: the invitation is copied', async () => {
    const { steps, row } = await clickIn({ pin: false });
    expect(steps.map(([step]) => step)).toEqual(['pin', 'notify', 'copy', 'notify']);
    expect(row).toMatchObject({ state: 'delivered' });
  });

  test('where nothing works the invitation is shown, and stays in the popup', async () => {
    const { steps, row, background, meeting } = await clickIn({ insert: false, copy: false });
    expect(steps.at(-1)?.slice(0, 2)).toEqual(['notify', 'menu_not_copied']);
    expect(steps.at(-1)?.[2]).toContain(meeting?.webLink);
    expect(row).toMatchObject({ state: 'confirmed' });
    expect(await background.recent.latest()).toMatchObject({ value: { creation: { key: KEY } } });
  });
});

describe('a meeting that is not made is explained in the page', () => {
  test('by the failure', async () => {
    const { steps } = await clickIn({}, ({ browser }) => {
      browser.at.online = false;
    });
    expect(steps).toEqual([['pin'], ['notify', 'menu_making'], ['notify', 'why: offline']]);
  });

  test('where the browser can store nothing', async () => {
    const { steps } = await clickIn({}, ({ background }) => {
      background.creating.create = () => Promise.reject(new DOMException('the disk is full', 'QuotaExceededError'));
    }).catch(() => ({ steps: [] }));
    expect(steps.at(-1)).toEqual(['notify', 'why: storage']);
  });
});
