import { expect, test, vi } from 'vitest';
import { findLines } from '../../../src/adapters/write/lines';

const LINES = ['Join: https://acme.webex.com/m', '', 'Number: 2537'];

/** As much of an editor as finding lines in it asks for. */
function editorOf(...data: string[]): HTMLElement {
  vi.stubGlobal('NodeFilter', { SHOW_TEXT: 4 });
  const rangeOf = (edges: readonly unknown[]) => {
    const range = {
      edges,
      cloneRange: () => rangeOf(range.edges),
      cloneContents: () => ({ querySelector: () => null }),
    };
    return Object.assign(range, {
      setStart: ({ data }: Text, offset: number) => (range.edges = [data, offset, ...range.edges.slice(2)]),
      setEnd: ({ data }: Text, offset: number) => (range.edges = [...range.edges.slice(0, 2), data, offset]),
    });
  };
  const page = {
    createTreeWalker() {
      const left = data.map((text) => ({ data: text, length: text.length }));
      return { nextNode: () => left.shift() ?? null };
    },
    createRange: () => rangeOf([]),
  };
  return { ownerDocument: page, textContent: data.join('') } as unknown as HTMLElement;
}

const BOTH = { before: 2, after: 2 };

test.each([
  ['with what was set around them', BOTH, ['Agenda ', 7, ' Bye', 0]],
  ['alone', { before: 0, after: 0 }, ['Join:\u00a0https://acme.webex.com/m', 0, ' Number: 2537\n', 13]],
])('lines are found %s, whatever white space lies between', (_, gap, edges) => {
  const editor = editorOf('Agenda ', 'Join:\u00a0https://acme.webex.com/m', '\u200b', ' Number: 2537\n', ' Bye');
  expect(findLines(editor, LINES, gap)).toMatchObject({ edges });
});

test('lines with the person’s own between them are not found', () => {
  const editor = editorOf('Agenda', 'Join: https://acme.webex.com/m', 'Mine', 'Number: 2537');
  expect(findLines(editor, LINES, BOTH)).toBeUndefined();
});

test('a long text above them is gone through a few times, not once for each letter', () => {
  const long = 'word '.repeat(4_000);
  const editor = editorOf(long, ...LINES);
  let read = 0;
  for (const name of ['replace', 'slice'] as const) {
    const original = String.prototype[name] as (...given: unknown[]) => string;
    vi.spyOn(String.prototype, name).mockImplementation(function (this: string, ...given: unknown[]) {
      read += this.length;
      return original.apply(this, given);
    });
  }
  expect(findLines(editor, LINES, BOTH)).toMatchObject({ edges: [long, long.length, LINES[2], 12] });
  expect(read).toBeLessThan(10 * long.length);
});
