import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Product } from '../e2e/product';
import { expect, test } from '../e2e/shared';
import {
  type Column,
  type Held,
  LANGUAGES,
  type Language,
  type Panel,
  REASONS,
  SURFACES,
  type Surface,
} from './matrix/surfaces';
import { printed, rowOf, type Verdict } from './matrix/verdicts';

const ADD = 'Add Webex meeting';
const EVENT = { title: 'Quarterly review', start: '2027-03-04T14:30', end: '2027-03-04T15:30', zone: 'Europe/Berlin' };
const RIGHT = { start: Date.parse('2027-03-04T14:30:00+01:00'), end: Date.parse('2027-03-04T15:30:00+01:00') };

const judged = (isRight: boolean): Verdict => (isRight ? 'right' : 'wrong');

for (const surface of SURFACES) {
  for (const language of LANGUAGES) {
    test(`${surface.page}, ${surface.name}, ${language}: nothing is wrong`, async ({ product }) => {
      const row = rowOf(surface, language);
      const asks = surface.asks(language);
      const { page, panel } = await surface.open(product, { ...EVENT, lang: language });
      await panel.state('ready');
      row.found = judged((await panel.host.count()) === 1);
      const atFirst = await surface.held(page);
      await panel.press(ADD);
      const before = isAsked(asks) ? await answer(surface, panel, page) : atFirst;
      await panel.state('added');

      const [meeting, ...others] = product.webex.state.meetings;
      const hasTitle = !(surface.isMail && surface.name.includes('reply'));
      row.title = judged(others.length === 0 && (!hasTitle || meeting?.title === EVENT.title));
      for (const column of ['start', 'end'] as const)
        row[column] = asks[column] ? 'unknown' : judged(meeting?.[column] === RIGHT[column]);
      row.zone = asks.zone ? 'unknown' : judged(isSameZone(meeting?.timezone ?? '', EVENT.zone));
      row.written = judged(isWritten(await surface.held(page), meeting?.webLink ?? ''));

      await panel.press('Undo');
      await panel.state('ready');
      const isAsBefore = JSON.stringify(await surface.held(page)) === JSON.stringify(before);
      row.undone = judged(isAsBefore && product.webex.state.meetings.length === 0);
      row['all-day'] = surface.isMail ? '-' : await allDay(surface, language, product);
      row.recurrence = surface.isMail ? '-' : await recurrence(surface, language, product);
      expect(Object.entries(row).filter(([, verdict]) => verdict === 'wrong' || verdict === '')).toEqual([]);
    });
  }
}

test('the matrix has no hole, and every unknown has its reason in the README', () => {
  const { table, counts } = printed();
  process.stdout.write(`\n${table}\n${JSON.stringify(counts)}\n`);
  expect(counts).not.toHaveProperty('hole');
  expect(counts).not.toHaveProperty('wrong');
  const told = readFileSync('README.md', 'utf8').replace(/\s+/g, ' ');
  const given = SURFACES.flatMap((surface) => LANGUAGES.flatMap((language) => Object.values(surface.asks(language))));
  expect([...new Set(given)].filter((reason) => !told.includes(REASONS[reason]))).toEqual([]);
});

const isAsked = (asks: Readonly<Partial<Record<Column, unknown>>>): boolean => 'start' in asks || 'zone' in asks;

/** Date and time stand there already, read or suggested; of an event's times the zone is what can't be read. */
async function answer({ isMail, held }: Surface, panel: Panel, page: Page): Promise<Held> {
  await panel.state('ask');
  // By now a reply has its quoted text, too.
  const before = await held(page);
  if (!isMail) {
    await panel.focus('Time zone');
    await page.keyboard.press('Control+A');
    await page.keyboard.type(EVENT.zone);
  }
  await panel.press('Make the meeting');
  return before;
}

const isWritten = ({ location, text }: Held, link: string): boolean =>
  link !== '' && text.includes(`Join the Webex meeting: ${link}`) && (location === undefined || location === link);

/** An event that lasts all day has no time that could be taken for the meeting's. */
async function allDay(surface: Surface, language: Language, product: Product): Promise<Verdict> {
  const { panel, page } = await surface.open(product, { ...EVENT, lang: language, allday: '1' });
  await panel.press(ADD);
  await panel.state('ask');
  await page.close();
  return judged(product.webex.state.meetings.length === 0);
}

async function recurrence(surface: Surface, language: Language, product: Product): Promise<Verdict> {
  if (!surface.repeats) return '-';
  const { panel, page } = await surface.open(product, { ...EVENT, lang: language, ...surface.repeats });
  await panel.press(ADD);
  const isUnknown = surface.asks(language).recurrence !== undefined;
  // A question for the time, or for the dates that are meant.
  await expect(panel.host).toHaveAttribute('data-state', isUnknown ? /^(ask|failed)$/ : 'added', { timeout: 20_000 });
  const [meeting] = product.webex.state.meetings;
  await page.close();
  if (isUnknown) return meeting ? 'wrong' : 'unknown';
  return judged(meeting?.recurrence?.includes('FREQ=WEEKLY') === true);
}

/** Outlook's zones have several cities, any of which tells the same time in winter and in summer. */
const isSameZone = (one: string, other: string): boolean =>
  one !== '' && ['2027-01-15', '2027-07-15'].every((day) => offsetOf(one, day) === offsetOf(other, day));

function offsetOf(zone: string, day: string): string | undefined {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  return parts.formatToParts(new Date(day)).find(({ type }) => type === 'timeZoneName')?.value;
}
