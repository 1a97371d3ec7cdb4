/** The kinds of tests, as vitest.config.ts and playwright.config.ts name them. */
export type TestKind = 'unit' | 'contract' | 'adapters' | 'ui' | 'e2e';

/** Tests by the words of their titles. */
export interface Selection {
  kind: TestKind;
  /** Words that stand in the full title (groups and title, joined by blanks), taken literally. */
  grep: string;
  /** Part of the test file's path: loading every file would only cost time. */
  file: string;
}

/** One way to break the code, and the tests that must notice. */
export interface Mutant {
  /** Short and unique, in words: what is taken away. */
  name: string;
  /** Path from the root. */
  file: string;
  /** Text that stands exactly once in the file. */
  find: string;
  replace: string;
  kills: Selection;
}
