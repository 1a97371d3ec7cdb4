import { describe, expect, test } from 'vitest';
import type { OpenedPage } from '../../../src/background/insert-into-page';
import { FIELD_REFUSALS, type FieldRefusal, isKnownBefore } from '../../../src/domain/field';
import { openConnected } from '../harness/background';
import { DRAFT, KEY, keyOf } from '../harness/clicks';
import { failWrite } from '../harness/fail-write';

/** What a page does to what is asked of it; without a word it takes everything. */
interface Can {
  readonly pin?: FieldRefusal;
  readonly insert?: FieldRefusal;
  readonly copy?: boolean;
}

/** An opened page that notes what is done to it, in order. */
function openPage(can: Can) {
  const steps: (string | undefined)[][] = [];
  const page: OpenedPage = {
    pin: async () => {
      steps.push(['pin']);
      return can.pin ?? 'pinned';
    },
    insert: async (_press, lines, link) => {
      steps.push(['insert', lines.join('\n'), link]);
      return can.insert ?? 'inserted';
    },
    copy: async (text) => {
      steps.push(['copy', text]);
      return can.copy ?? true;
    },
    notify: async (sentences, text) => {
      steps.push(['notify', sentences.join(' '), ...(text === undefined ? [] : [text])]);
    },
  };
  return { page, steps };
}

type Opened = Awaited<ReturnType<typeof openConnected>>;

async function clickIn(can: Can = {}, prepare?: (opened: Opened) => void) {
  const opened = await openConnected();
  prepare?.(opened);
  const { background, browser } = opened;
  const { page, steps } = openPage(can);
  await background.inserting.makeAndInsert(KEY, page);
  const { meetings } = browser.webex.state;
  return { ...opened, steps, meetings, meeting: meetings[0], row: await background.journal.read(KEY) };
}

describe('a click on our menu in a field, or our keys', () => {
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

  test.each(FIELD_REFUSALS.filter(isKnownBefore))(
    'makes nothing for a field that is no place for it: %s',
    async (pin) => {
      const { steps, meetings, row } = await clickIn({ pin });
      expect(steps).toEqual([['pin'], ['notify', `field_${pin}`]]);
      expect(meetings).toEqual([]);
      expect(row).toBeUndefined();
    },
  );

  test.each(FIELD_REFUSALS.filter((refusal) => !isKnownBefore(refusal) && refusal !== 'closed'))(
    'copies what the field did not take, and says why: %s',
    async (insert) => {
      const { steps, row } = await clickIn({ insert });
      expect(steps.slice(2).map(([step]) => step)).toEqual(['insert', 'copy', 'notify']);
      expect(steps[3]?.[1]).toBe(steps[2]?.[1]);
      expect(steps.at(-1)).toEqual(['notify', `field_${insert} menu_copied`]);
      expect(row).toMatchObject({ state: 'delivered' });
    },
  );

  test('in a frame that is closed to us is not written to: the invitation is copied', async () => {
    const { steps, row } = await clickIn({ pin: 'closed' });
    expect(steps.map(([step]) => step)).toEqual(['pin', 'notify', 'copy', 'notify']);
    expect(steps.at(-1)).toEqual(['notify', 'field_closed menu_copied']);
    expect(row).toMatchObject({ state: 'delivered' });
  });

  test('where nothing works the invitation is shown, and stays in the popup', async () => {
    const { steps, row, background, meeting } = await clickIn({ insert: 'refused', copy: false });
    expect(steps.at(-1)?.slice(0, 2)).toEqual(['notify', 'field_refused menu_not_copied']);
    expect(steps.at(-1)?.[2]).toContain(meeting?.webLink);
    expect(row).toMatchObject({ state: 'confirmed' });
    expect(await background.recent.waiting()).toMatchObject({ value: [{ creation: { key: KEY } }] });
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
    const { steps } = await clickIn({}, () => failWrite('journal'));
    expect(steps.at(-1)).toEqual(['notify', 'why: storage']);
  });
});

describe('the popup inserts into the tab in front', () => {
  const NEW = { kind: 'new', key: KEY, draft: DRAFT } as const;

  async function openFront(can: Can = {}) {
    const opened = await openConnected();
    const { page, steps } = openPage(can);
    opened.browser.at.page = page;
    const { meetings } = opened.browser.webex.state;
    return { ...opened, ...opened.background, insert: opened.background.inserting.insert, steps, held: meetings };
  }

  test('a new meeting, which the page says nothing about', async () => {
    const { insert, steps, held, journal } = await openFront();
    expect(await insert(NEW)).toMatchObject({ ok: true, value: { outcome: 'inserted' } });
    expect(steps.map(([step]) => step)).toEqual(['pin', 'insert']);
    expect(steps[1]?.[2]).toBe(held[0]?.webLink);
    expect(await journal.read(KEY)).toMatchObject({ state: 'delivered', origin: 'popup' });
  });

  test('a new meeting asked for twice with one key stands there once', async () => {
    const { insert, steps, held } = await openFront();
    await insert(NEW);
    expect(await insert(NEW)).toMatchObject({ ok: true, value: { outcome: 'inserted' } });
    expect(steps.filter(([step]) => step === 'insert')).toHaveLength(1);
    expect(held).toHaveLength(1);
  });

  test.each(FIELD_REFUSALS.filter((refusal) => isKnownBefore(refusal) || refusal === 'closed'))(
    'nothing is made for a field that takes none: %s',
    async (pin) => {
      const { insert, held } = await openFront({ pin });
      expect(await insert(NEW)).toEqual({ ok: true, value: { outcome: pin } });
      expect(held).toEqual([]);
    },
  );

  test('without a tab that is open to us nothing is made', async () => {
    const { insert, held, browser } = await openFront();
    browser.at.page = undefined;
    expect(await insert(NEW)).toEqual({ ok: true, value: { outcome: 'closed' } });
    expect(held).toEqual([]);
  });

  test('what an earlier click made, as often as it is asked for', async () => {
    const { insert, steps, held, creating } = await openFront();
    await creating.create(KEY, DRAFT, 'popup');
    for (const _ of [1, 2])
      expect(await insert({ kind: 'made', press: keyOf(9), key: KEY })).toMatchObject({ ok: true });
    expect(steps.filter(([step]) => step === 'insert')).toHaveLength(2);
    expect(held).toHaveLength(1);
  });

  test('a click that made nothing has nothing to insert', async () => {
    const { insert, steps } = await openFront();
    expect(await insert({ kind: 'made', press: keyOf(9), key: keyOf(2) })).toMatchObject({ ok: false });
    expect(steps).toEqual([['pin']]);
  });

  test('the personal room, of which no meeting is made', async () => {
    const { insert, steps, held, background } = await openFront();
    await background.signIn.allow('personal_room');
    const inserted = await insert({ kind: 'room', press: keyOf(9) });
    expect(inserted).toMatchObject({ ok: true, value: { outcome: 'inserted' } });
    expect(steps[1]?.[2]).toBe(inserted.ok && inserted.value.invitation?.link);
    expect(held).toEqual([]);
  });

  test('a link, taken out of what it was wrapped in, of which no meeting is made', async () => {
    const { insert, steps, held } = await openFront();
    const room = 'https://acme.example.webex.com/meet/ines.calder';
    const wrapped = `https://www.google.com/url?q=${encodeURIComponent(room)}`;
    expect(await insert({ kind: 'link', press: keyOf(9), link: wrapped })).toMatchObject({
      ok: true,
      value: { outcome: 'inserted', invitation: { link: room } },
    });
    expect(steps[1]?.slice(1)).toEqual([expect.stringContaining(room), room]);
    expect(held).toEqual([]);
  });

  test('no other link than one of Webex', async () => {
    const { insert, steps } = await openFront();
    const link = 'https://webex.com.example.net/meet/ines.calder';
    expect(await insert({ kind: 'link', press: keyOf(9), link })).toEqual({
      ok: false,
      failure: { code: 'bad_link' },
    });
    expect(steps).toEqual([['pin']]);
  });

  test('what the page did not take comes back, to be copied, and is not delivered', async () => {
    const { insert, journal, held } = await openFront({ insert: 'refused' });
    const answer = await insert(NEW);
    expect(answer).toMatchObject({ ok: true, value: { outcome: 'refused', invitation: { link: held[0]?.webLink } } });
    expect(await journal.read(KEY)).toMatchObject({ state: 'confirmed' });
  });
});
