import type { Violation } from './find-violations';

/** Fewer modules than this means that the tool looked in the wrong place or couldn't read TypeScript. Grows with src/. */
export const EXPECTED_MODULES = 75;

/** What one run of the check has found. */
export interface Findings {
  readonly modules: number;
  readonly violations: readonly Violation[];
  /** Where the check and the planted checkout disagree. */
  readonly wrong: readonly string[];
}

/** A sentence for everything that must make the check fail; none if all is well. */
export function complaintsAbout({ modules, violations, wrong }: Findings): string[] {
  const complaints = wrong.map((sentence) => `layers check is broken: ${sentence}`);
  for (const { rule, file, imports } of violations) {
    complaints.push(`${rule}: ${file}${imports ? ` -> ${imports}` : ''}`);
  }
  if (modules < EXPECTED_MODULES) {
    complaints.push(`only ${modules} modules were seen, at least ${EXPECTED_MODULES} are expected`);
  }
  return complaints;
}
