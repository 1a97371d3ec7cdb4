import type { Mutant } from '../mutant';
import { unit } from './kills';

/** What the simulator and the tools promise, without which the other tests would prove less than they say. */
export const toolMutants: readonly Mutant[] = [
  {
    name: 'the simulator takes any code verifier',
    file: 'test/simulator/access-token.ts',
    find: "if (!verifierFits(consent, form.get('code_verifier'))) return",
    replace: 'if (false) return',
    kills: unit('simulator/access-token', 'a wrong verifier fails and spends the code'),
  },
  {
    name: 'the simulator takes a code twice',
    file: 'test/simulator/access-token.ts',
    find: 'code.used = true;',
    replace: '',
    kills: unit('simulator/access-token', 'a replayed code fails'),
  },
  {
    name: 'a runner that found no test counts as passed',
    file: 'test/tools/run/counts.mjs',
    find: "return { ...counts, broken: 'no test was found' };",
    replace: 'return counts;',
    kills: unit('tools/counts', 'is broken when no test was found'),
  },
  {
    name: 'tests run against a stale build',
    file: 'test/tools/run/run-steps.mjs',
    find: 'failed.has(need)',
    replace: 'false',
    kills: unit('tools/run-steps', 'does not run a step when one it needs failed'),
  },
  {
    name: 'our pages may import what holds tokens',
    file: 'test/tools/layers/import-matrix.ts',
    find: "ui: ['domain',",
    replace: "ui: ['domain', 'auth',",
    kills: unit('tools/layers', 'every planted violation is found'),
  },
  {
    name: 'the layers check overlooks types',
    file: 'test/tools/layers/find-violations.ts',
    find: "rule.startsWith('layer:') && isIn(['platform'], imports) && ",
    replace: "rule.startsWith('layer:') && ",
    kills: unit('tools/layers', 'every planted violation is found'),
  },
  {
    name: 'the layers check overlooks files without a row',
    file: 'test/tools/layers/find-violations.ts',
    find: "...(unplaced ? [{ rule: 'no-row', file }] : []), ",
    replace: '',
    kills: unit('tools/layers', 'every planted violation is found'),
  },
  {
    name: 'the layers check passes though it saw no modules',
    file: 'test/tools/layers/complaints.ts',
    find: 'if (modules < EXPECTED_MODULES)',
    replace: 'if (false)',
    kills: unit('tools/layers', 'too few modules'),
  },
  {
    name: 'a part of the package over its budget passes',
    file: 'test/tools/budgets/check-package.ts',
    find: 'bytes > limit',
    replace: 'false',
    kills: unit('tools/budgets', 'a script over its limit'),
  },
  {
    name: "a page's budget leaves out what it imports",
    file: 'test/tools/budgets/package-files.ts',
    find: 'if (!found.has(target)) waiting.push(target);',
    replace: '',
    kills: unit('tools/budgets', 'a page weighs all that it loads'),
  },
  {
    name: 'a client secret in the package passes',
    file: 'test/tools/budgets/check-package.ts',
    find: 'forbidden.text.test(text)',
    replace: 'false',
    kills: unit('tools/budgets', 'a client secret'),
  },
];
