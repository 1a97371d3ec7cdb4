import { run } from '../tools/run/child.mjs';
import type { Counts } from '../tools/run/counts.mjs';
import { runPlaywright, runVitest } from '../tools/run/runners.mjs';
import type { Selection } from './mutant';

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

/** Runs tests in a copy of the checkout; a new test build is made for them only when the code is another than before. */
export function createJudge(cwd: string) {
  let isBuilt = false;

  async function build(): Promise<string | undefined> {
    if (isBuilt) return undefined;
    const built = await wxt(['build', '--mode', 'test'], cwd);
    isBuilt = built.ok;
    return built.ok ? undefined : `the test build ended with ${built.how}`;
  }

  return {
    /** The code is another one from now on. */
    changed(): void {
      isBuilt = false;
    },
    /** Runs the selected tests; those that drive a browser need the test build. */
    async judge({ kind, grep, file }: Selection): Promise<Verdict> {
      const selection = { project: kind, grep, cwd, output: 'ignore', ...(file !== undefined && { file }) } as const;
      if (kind === 'unit' || kind === 'contract') return verdictOf(await runVitest(selection));
      const why = await build();
      return why === undefined ? verdictOf(await runPlaywright(selection)) : { is: 'unproven', why };
    },
  };
}

export type Judge = ReturnType<typeof createJudge>;
