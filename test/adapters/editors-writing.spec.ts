import { expect, type Page } from '@playwright/test';
import { heldText, openEditorPage, test } from './pages/editors/browser';
import { EDITOR_NAMES, type EditorName } from './pages/editors/client/names';
import { ourWorldIn } from './writing/isolated-world';

const LINK = 'https://acme.example.webex.com/acme/j.php?MTID=m1';
const LINES = [`Join the Webex meeting: ${LINK}`, 'Meeting number: 2550 123 4567', '', 'Join by phone', '+1-555-0100'];
/** What many editors make of a person's keys is made of nothing that we write. */
const LIKE_MARKS = [
  '- One',
  '* Two',
  '1. Three',
  '# Four',
  '> Five',
  '',
  `Join: ${LINK}`,
  '',
  '[] Six **seven** `eight`',
];
const OURS = LINES.join('\n');

/** One-line fields get the link alone; fields whose text is a value have nothing to be taken out of. */
const ONE_LINE: ReadonlySet<EditorName> = new Set(['react-input']);
const VALUES: ReadonlySet<EditorName> = new Set(['textarea', 'react-input', 'react-textarea', 'shadow-textarea']);
/** Lexical's undo is a package that its page doesn't have. */
const WITHOUT_UNDO: ReadonlySet<EditorName> = new Set(['lexical']);

interface Case {
  readonly name: string;
  readonly before: readonly string[];
  /** Real keys, from the start of the text. */
  readonly keys: readonly string[];
  readonly after: string;
  readonly afterInOneLine: string;
  /** What is left when our own text is gone again; what was selected was replaced, and stays away. */
  readonly rest: string;
}

const repeated = (key: string, times: number): string[] => Array.from({ length: times }, () => key);
const TWO = ['First words', 'Second line'];

const CASES: readonly Case[] = [
  {
    name: 'in the middle',
    before: TWO,
    keys: repeated('ArrowRight', 5),
    after: `First\n\n${OURS}\n\n words\nSecond line`,
    afterInOneLine: `First${LINK} words`,
    rest: TWO.join('\n'),
  },
  {
    name: 'at the end',
    before: TWO,
    keys: ['Control+End'],
    after: `First words\nSecond line\n\n${OURS}`,
    afterInOneLine: `First words${LINK}`,
    rest: TWO.join('\n'),
  },
  { name: 'empty', before: [], keys: [], after: OURS, afterInOneLine: LINK, rest: '' },
  {
    name: 'over a selection',
    before: TWO,
    keys: [...repeated('ArrowRight', 6), ...repeated('Shift+ArrowRight', 5)],
    after: `First \n\n${OURS}\nSecond line`,
    afterInOneLine: `First ${LINK}`,
    rest: 'First \nSecond line',
  },
];

type Verdict = 'right' | 'wrong' | 'unknown';
const table = new Map<EditorName, Record<'written' | 'undone' | 'takenOut', Verdict[]>>();

for (const editor of EDITOR_NAMES) {
  const verdicts = { written: [] as Verdict[], undone: [] as Verdict[], takenOut: [] as Verdict[] };
  table.set(editor, verdicts);
  const isOneLine = ONE_LINE.has(editor);

  for (const { name, before: lines, keys, after, afterInOneLine, rest } of CASES) {
    const before = isOneLine ? lines.slice(0, 1) : lines;

    test(`${editor}, ${name}: written where the caret is, and undone by Ctrl+Z`, async ({ page }) => {
      await openEditorPage(page, editor, before);
      await putCaret(page, keys);
      const ours = await ourWorldIn(page);
      expect(await ours.insert(LINES, LINK)).toBe('inserted');
      const held = await settled(page, isOneLine ? afterInOneLine : after);
      verdicts.written.push(held === (isOneLine ? afterInOneLine : after) ? 'right' : 'wrong');
      expect(held).toBe(isOneLine ? afterInOneLine : after);
      if (WITHOUT_UNDO.has(editor)) return void verdicts.undone.push('unknown');
      const undone = await undo(page, before.join('\n'));
      verdicts.undone.push(undone === before.join('\n') ? 'right' : 'wrong');
      expect(undone).toBe(before.join('\n'));
    });

    if (VALUES.has(editor)) continue;
    test(`${editor}, ${name}: taken out again, and nothing else`, async ({ page, errors }) => {
      await openEditorPage(page, editor, before);
      await putCaret(page, keys);
      const ours = await ourWorldIn(page);
      await ours.insert(LINES, LINK);
      await settled(page, after);
      expect(await ours.takeOut(LINES)).toBe(true);
      // Chromium itself keeps a style where blocks become one, as after a person's Delete; this site's policy refuses it.
      expect(errors.splice(0).filter((error) => !/^Applying inline style/.test(error))).toEqual([]);
      const held = await settled(page, rest);
      verdicts.takenOut.push(held === rest ? 'right' : 'wrong');
      expect(held).toBe(rest);
    });
  }

  if (isOneLine) continue;
  test(`${editor}: a person’s own words that look like lists and headings stay words, and can be taken out`, async ({
    page,
  }) => {
    await openEditorPage(page, editor, []);
    await putCaret(page, []);
    const ours = await ourWorldIn(page);
    expect(await ours.insert(LIKE_MARKS, LINK)).toBe('inserted');
    expect(await settled(page, LIKE_MARKS.join('\n'))).toBe(LIKE_MARKS.join('\n'));
    if (VALUES.has(editor)) return;
    expect(await ours.takeOut(LIKE_MARKS)).toBe(true);
    expect(await settled(page, '')).toBe('');
  });
}

test.afterAll(() => {
  const cell = (verdicts: readonly Verdict[]) =>
    (['right', 'unknown', 'wrong'] as const)
      .map((verdict) => [verdict, verdicts.filter((one) => one === verdict).length] as const)
      .flatMap(([verdict, count]) => (count > 0 ? [`${count} ${verdict}`] : []))
      .join(', ') || '-';
  const rows = [...table].map(([editor, { written, undone, takenOut }]) => [
    editor,
    ...[written, undone, takenOut].map(cell),
  ]);
  const lines = [['editor', 'written', 'undone', 'taken out'], ...rows].map((row) =>
    row.map((value, column) => value.padEnd(column === 0 ? 24 : 20)).join(''),
  );
  process.stdout.write(`\n${lines.join('\n')}\n`);
});

async function putCaret(page: Page, keys: readonly string[]): Promise<void> {
  await page.evaluate(() => {
    const field = window.editor?.field;
    field?.ownerDocument.defaultView?.focus();
    field?.focus();
  });
  await page.keyboard.press('Control+Home');
  for (const key of keys) await page.keyboard.press(key);
}

/** What the editor holds once it holds what is hoped for, or else what it holds in the end. */
async function settled(page: Page, hoped: string): Promise<string> {
  await expect
    .poll(() => heldText(page), { timeout: 3000 })
    .toBe(hoped)
    .catch(() => undefined);
  return heldText(page);
}

/** A person presses until it is as it was; a step for each line at most. */
async function undo(page: Page, hoped: string): Promise<string> {
  for (let presses = 0; presses < 2 * LINES.length + 6 && (await heldText(page)) !== hoped; presses += 1) {
    await page.keyboard.press('Control+z');
    await settled300(page);
  }
  return heldText(page);
}

const settled300 = (page: Page) => page.waitForTimeout(300);
