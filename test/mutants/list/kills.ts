import type { Selection } from '../mutant';

/** Tests of one file below test/unit. */
export const unit = (file: string, grep: string): Selection => ({ kind: 'unit', grep, file: `unit/${file}` });

/** Tests of one file of test/ui. */
export const ui = (file: string, grep: string): Selection => ({ kind: 'ui', grep, file: `ui/${file}.spec` });

/** Tests of one file of test/e2e. */
export const e2e = (file: string, grep: string): Selection => ({ kind: 'e2e', grep, file: `e2e/${file}.spec` });

/** Tests of the Google Calendar adapter in a browser. */
export const calendar = (grep: string): Selection => ({
  kind: 'adapters',
  grep,
  file: 'adapters/google-calendar.spec',
});
