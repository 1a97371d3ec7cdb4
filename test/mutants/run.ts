import { fileURLToPath } from 'node:url';
import { findOrInstallChromium } from '../tools/chromium.mjs';
import { createJudge, type Judge, prepareCopy, type Verdict } from './judge';
import { mutants } from './list';
import type { Mutant, Selection } from './mutant';
import { applyMutant, copyWorkingTree, removeCopy } from './workspace';

const say = (verdict: Verdict) => (verdict.is === 'unproven' ? verdict.why : `the tests ${verdict.is}`);

/** Those whose names hold any of the words; all without any. */
function chosen(words: readonly string[]): readonly Mutant[] {
  const unknown = words.filter((word) => !mutants.some(({ name }) => name.includes(word)));
  if (unknown.length > 0) throw new Error(`no mutant is called ${unknown.join(', ')}`);
  return words.length === 0 ? mutants : mutants.filter(({ name }) => words.some((word) => name.includes(word)));
}

/** Without this a test that fails anyway would seem to kill every mutant. */
async function findUnsound(selections: readonly Selection[], { judgeAll }: Judge): Promise<Map<Selection, string>> {
  const unsound = new Map<Selection, string>();
  for (const kind of new Set(selections.map((selection) => selection.kind))) {
    const ofKind = selections.filter((selection) => selection.kind === kind);
    for (const [selection, verdict] of await judgeAll(kind, ofKind)) {
      if (verdict.is !== 'passed') unsound.set(selection, say(verdict));
    }
  }
  return unsound;
}

/** @returns an empty text when the mutant was killed, else why it counts as alive */
async function whyAlive(mutant: Mutant, copy: string, { judge, changed }: Judge): Promise<string> {
  const undo = applyMutant(copy, mutant);
  changed();
  try {
    const verdict = await judge(mutant.kills);
    return verdict.is === 'failed' ? '' : say(verdict);
  } finally {
    undo();
    changed();
  }
}

async function killAll(list: readonly Mutant[], copy: string): Promise<number> {
  console.log(`Running the tests of ${list.length} mutants on the code as it is`);
  const judge = createJudge(copy);
  const unsound = await findUnsound(
    list.map(({ kills }) => kills),
    judge,
  );
  let killed = 0;
  for (const mutant of list) {
    const before = unsound.get(mutant.kills);
    const why = before
      ? `proves nothing, on the code as it is: ${before}`
      : await whyAlive(mutant, copy, judge).catch((error: unknown) => String(error));
    if (why === '') killed += 1;
    console.log(why === '' ? `killed  ${mutant.name}` : `ALIVE   ${mutant.name} (${why})`);
  }
  return killed;
}

async function main(): Promise<void> {
  const list = chosen(process.argv.slice(2));
  if (list.some(({ kills }) => kills.kind !== 'unit' && kills.kind !== 'contract')) {
    process.env.CHROMIUM_PATH = await findOrInstallChromium();
  }
  const copy = copyWorkingTree(fileURLToPath(new URL('../../', import.meta.url)));
  try {
    await prepareCopy(copy);
    const killed = await killAll(list, copy);
    console.log(`killed ${killed} of ${list.length}`);
    process.exitCode = killed === list.length && killed > 0 ? 0 : 1;
  } finally {
    removeCopy(copy);
  }
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
