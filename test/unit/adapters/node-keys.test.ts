import { afterEach, expect, test, vi } from 'vitest';
import { mailText } from '../../../src/adapters/mail-text';
import { nodeKeys } from '../../../src/adapters/node-keys';

/** Nodes with names of the page's own; a page may change them. */
const nodeOf = (...names: [string, ...string[]]) => ({ names }) as unknown as Element;
const keysOf = () => nodeKeys((node) => (node as unknown as { names: [string, ...string[]] }).names);

afterEach(() => {
  vi.useRealTimers();
});

test('a node that is made anew once the page has given it a better name keeps its key', () => {
  const keys = keysOf();
  const first = nodeOf('window1');
  const [key] = keys([first]).values();
  const again = nodeOf('draft7', 'window1');
  expect(keys([again]).get(again)).toBe(key);
  const later = nodeOf('draft7', 'window2');
  expect(keys([later]).get(later)).toBe(key);
});

test('no two nodes that are there have one key, whatever they are called', () => {
  const keys = keysOf();
  const all = [nodeOf('mail'), nodeOf('mail'), nodeOf('other', 'mail')];
  expect(new Set(keys(all).values()).size).toBe(3);
});

test('a mail is not read because the button was pressed in one of the same key before', async () => {
  vi.useFakeTimers();
  const bodyIn = vi.fn(() => undefined);
  const mail = { root: {} as HTMLElement, key: 'mail' };
  const page = mailText(bodyIn, () => false);
  const end = new AbortController();
  const opened = page.open(mail, end.signal);
  await vi.runAllTimersAsync();
  await opened;
  bodyIn.mockClear();
  page.texts(mail);
  expect(bodyIn).toHaveBeenCalledTimes(1);
  end.abort();
  page.texts(mail);
  expect(bodyIn).toHaveBeenCalledTimes(1);
});
