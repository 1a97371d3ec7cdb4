export const STEPS = ['connect', 'where', 'try'] as const;

export type StepName = (typeof STEPS)[number];

const NAME = 'welcome-step';

/** The step that was shown last, so that the page goes on there; the first one where nothing is kept. */
export function keptStep(): StepName {
  const kept = attempt(() => localStorage.getItem(NAME));
  return STEPS.find((step) => step === kept) ?? STEPS[0];
}

export const keepStep = (step: StepName): void => void attempt(() => localStorage.setItem(NAME, step));

/** A browser that keeps nothing starts at the first step again. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
