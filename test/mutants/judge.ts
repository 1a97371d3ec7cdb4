import { run } from '../tools/run/child.mjs';
import type { Counts } from '../tools/run/counts.mjs';
import { ranTests } from '../tools/run/ran-tests.mjs';
import { reportPath, runPlaywright, runVitest } from '../tools/run/runners.mjs';
import type { Selection, TestKind } from './mutant';

/** How selected tests ended: at least one ran and none failed, at least one failed, or they prove nothing. */
export type Verdict = { is: 'passed' } | { is: 'failed' } | { is: 'unproven'; why: string };

function verdictOf({ passed, failed, broken }: Counts): Verdict {
  if (failed > 0) return { is: 'failed' };
  if (broken) return { is: 'unproven', why: broken };
  return passed > 0 ? { is: 'passed' } : { is: 'unproven', why: 'no test ran' };
}

const wxt = (args: readonly string[], cwd: string) =>
  run(process.execPath, ['node_modules/wxt/bin/wxt.mjs', ...args], { cwd, output: 'ignore' });

/** Makes what WXT generates and git ignores, which every tool's tsconfig.json rests on. */
export async function prepareCopy(cwd: string): Promise<void> {
  const { ok, how } = await wxt(['prepare'], cwd);
  if (!ok) throw new Error(`wxt prepare ended with ${how}`);
}

/** Tests of one kind: a Selection has one word and file, a whole baseline many. */
interface Wanted {
  readonly grep: string | readonly string[];
  readonly file: string | readonly string[];
}

/** Runs tests in a copy of the checkout; a new test build is made for them only when the code is another than before. */
export function createJudge(cwd: string) {
  const built = new Set<string>();

  /** @returns why a build could not be made, if one could not */
  async function build(modes: readonly string[]): Promise<string | undefined> {
    for (const mode of modes.filter((one) => !built.has(one))) {
      const { ok, how } = await wxt(['build', '--mode', mode], cwd);
      if (!ok) return `the build for ${mode} ended with ${how}`;
      built.add(mode);
    }
    return undefined;
  }

  /** Those that drive a browser need a test build, and some the one with a publisher's integration too. */
  async function execute(kind: TestKind, { grep, file }: Wanted): Promise<Counts> {
    const wanted = { project: kind, grep, file, cwd, output: 'ignore' } as const;
    if (kind === 'unit' || kind === 'contract') return runVitest(wanted);
    const usesPreset = [file].flat().some((one) => /broker|policy|settings/.test(one));
    const why = await build(usesPreset ? ['test', 'test-preset'] : ['test']);
    return why === undefined ? runPlaywright(wanted) : { passed: 0, failed: 0, skipped: 0, broken: why };
  }

  return {
    /** The code is another one from now on. */
    changed(): void {
      built.clear();
    },
    /** Runs the selected tests. */
    async judge(selection: Selection): Promise<Verdict> {
      return verdictOf(await execute(selection.kind, selection));
    },
    /** Runs the tests of many selections of one kind at once, and judges each selection by its own. */
    async judgeAll(kind: TestKind, selections: readonly Selection[]): Promise<ReadonlyMap<Selection, Verdict>> {
      const grep = selections.map((selection) => selection.grep);
      const { broken } = await execute(kind, { grep, file: selections.map(({ file }) => file) });
      const ran = ranTests(reportPath(cwd, kind));
      return new Map(
        selections.map((selection) => {
          const own = ran.filter(({ file, title }) => file.includes(selection.file) && title.includes(selection.grep));
          const failed = own.filter(({ passed }) => !passed).length;
          const counts = { passed: own.length - failed, failed, skipped: 0 };
          return [selection, verdictOf(broken && own.length === 0 ? { ...counts, broken } : counts)];
        }),
      );
    },
  };
}

export type Judge = ReturnType<typeof createJudge>;
