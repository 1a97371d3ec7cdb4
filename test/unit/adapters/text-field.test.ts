import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createField } from '../../../src/adapters/field';
import { insertIntoField, writeInput } from '../../../src/adapters/write/text-field';

const { signal } = new AbortController();
const LINK = 'https://acme.webex.com/m';

/** As much of a field as writing asks for. `typed` is what its page makes of each step of typing. */
function fieldOf(value: string, typed: (now: string) => string = (now) => now) {
  const field = {
    localName: 'textarea',
    isConnected: true,
    readOnly: false,
    maxLength: -1,
    value,
    selectionStart: 0,
    selectionEnd: 0,
    focus: () => undefined,
    matches: () => true,
    select: () => field.setSelectionRange(0, field.value.length),
    setSelectionRange: (from: number, to: number) => Object.assign(field, { selectionStart: from, selectionEnd: to }),
    setRangeText: (text: string, from: number, to: number) => cut(text, from, to),
    dispatchEvent: () => true,
    ownerDocument: {
      execCommand(_command: string, _shows: boolean, text: string) {
        cut(text, field.selectionStart, field.selectionEnd);
        field.value = typed(field.value);
      },
    },
  };
  const cut = (text: string, from: number, to: number): void => {
    field.value = field.value.slice(0, from) + text + field.value.slice(to);
  };
  return field as unknown as HTMLInputElement;
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', { activeElement: null });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Lets all attempts run. */
async function settled<T>(outcome: Promise<T>): Promise<T> {
  await vi.runAllTimersAsync();
  return outcome;
}

test('taken out of a text area: words that are typed meanwhile are not taken along', async () => {
  const field = fieldOf('Agenda\nOURS\nA longer text of the person', (now) => `${now}!`);
  expect(await settled(insertIntoField(field, '', { from: 7, to: 11 }, signal))).toBe(true);
  expect(field.value).toBe('Agenda\n\nA longer text of the person!');
});

test('a text area that brings our text back elsewhere: other words are not cut out in its place', async () => {
  const words = 'Before.\nAgenda\nOURS\nA longer text of the person';
  const field = fieldOf('Agenda\nOURS\nA longer text of the person', () => words);
  expect(await settled(insertIntoField(field, '', { from: 7, to: 11 }, signal))).toBe(false);
  expect(field.value).toBe(words);
});

test('a text area that refuses the first attempts is asked again, and then by its value', async () => {
  const field = fieldOf('Agenda', () => 'Agenda');
  expect(await settled(insertIntoField(field, '\nOURS', { from: 6, to: 6 }, signal))).toBe(true);
  expect(field.value).toBe('Agenda\nOURS');
});

test.each([
  ['written', '', LINK],
  ['emptied', LINK, ''],
])('a place that is %s: what the person types there meanwhile stays', async (_, replaced, text) => {
  const field = fieldOf(replaced, () => 'Room 7');
  expect(await settled(writeInput(() => field, replaced, text, signal))).toBe(false);
  expect(field.value).toBe('Room 7');
});

test('a place that holds something else by then is left alone', async () => {
  const field = fieldOf('Room 7');
  expect(await settled(writeInput(() => field, LINK, '', signal))).toBe(false);
  expect(field.value).toBe('Room 7');
});

test.each([
  ['typed over', 'Where: Room 5, ask Ada: ', `Where: Room 5, ask Ada: \n\n${LINK}`],
  ['followed by more', 'Where: TBD (Ada)', `Where: \n\n${LINK}\n\n (Ada)`],
])('a selection that was %s since the press', async (_, now, written) => {
  const field = fieldOf('Where: TBD');
  vi.stubGlobal('document', { activeElement: field });
  field.setSelectionRange(7, 10);
  const ours = createField();
  expect(ours.pin()).toBe('pinned');
  field.value = now;
  field.setSelectionRange(now.length, now.length);
  expect(await settled(ours.insert('press', [LINK], LINK))).toBe('inserted');
  expect(field.value).toBe(written);
});
