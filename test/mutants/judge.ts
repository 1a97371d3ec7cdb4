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

/**
 * Runs the selected tests in a copy of the checkout; those that drive a browser after a fresh test build.
 * @param selection which tests
 * @param cwd the copy
 */
export async function judge({ kind, grep, file }: Selection, cwd: string): Promise<Verdict> {
  const selection = { project: kind, grep, cwd, output: 'ignore', ...(file !== undefined && { file }) } as const;
  if (kind === 'unit' || kind === 'contract') return verdictOf(await runVitest(selection));
  const built = await wxt(['build', '--mode', 'test'], cwd);
  if (!built.ok) return { is: 'unproven', why: `the test build ended with ${built.how}` };
  return verdictOf(await runPlaywright(selection));
}
