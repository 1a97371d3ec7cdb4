import type { RunResult } from './run-seed';

/** With fewer of them the storm would prove little: one run in ten has to be one that a naive client gets wrong. */
const naiveNeeded = (runs: number): number => runs / 10;

/** Adds up what runs tell. */
export interface Summary {
  add(run: RunResult): void;
  lines(): readonly string[];
  holds(): boolean;
}

/** Whether nothing went wrong in a run, whatever happened in it. */
export const isGood = ({ duplicates, losses, foreignTouched, mails, complaints }: RunResult): boolean =>
  [duplicates, losses, foreignTouched, mails, complaints].every(({ length }) => length === 0);

/** What went wrong in a run. */
export const wrongs = ({ duplicates, losses, foreignTouched, mails, complaints }: RunResult): readonly string[] => [
  ...duplicates.map((one) => `duplicate: ${one}`),
  ...losses.map((one) => `loss: ${one}`),
  ...foreignTouched.map((one) => `foreign touched: ${one}`),
  ...mails.map((one) => `mail: ${one}`),
  ...complaints.map((one) => `error: ${one}`),
];

export function createSummary(): Summary {
  const faults = new Map<string, number>();
  const sums = { runs: 0, steps: 0, naive: 0, duplicates: 0, losses: 0, foreign: 0, bad: 0, foundAgain: 0 };
  return {
    add: (run) => {
      sums.runs += 1;
      sums.steps += run.steps;
      sums.naive += run.naiveDuplicates ? 1 : 0;
      sums.foundAgain += run.foundAgain;
      sums.duplicates += run.duplicates.length;
      sums.losses += run.losses.length;
      sums.foreign += run.foreignTouched.length;
      sums.bad += isGood(run) ? 0 : 1;
      for (const fault of run.faults) faults.set(fault, (faults.get(fault) ?? 0) + 1);
    },
    lines: () => [
      `runs ${sums.runs}, steps of the background ${sums.steps}`,
      `faults ${[...faults.values()].reduce((sum, count) => sum + count, 0)}`,
      ...[...faults].sort().map(([fault, count]) => `  ${fault} ${count}`),
      `runs in which a naive client would have duplicated ${sums.naive}`,
      `meetings found again whose making was never answered ${sums.foundAgain}`,
      `duplicates ${sums.duplicates}, losses ${sums.losses}, foreign meetings touched ${sums.foreign}, bad runs ${sums.bad}`,
    ],
    holds: () => sums.bad === 0 && sums.naive > naiveNeeded(sums.runs) && sums.foundAgain > 0,
  };
}
