import type { Mutant } from './mutant';

/** Every handling of a fault, each with the tests that must fail when it is gone. */
export const mutants: readonly Mutant[] = [
  {
    name: 'the simulator takes any code verifier',
    file: 'test/simulator/access-token.ts',
    find: "if (!verifierFits(consent, form.get('code_verifier'))) return",
    replace: 'if (false) return',
    kills: { kind: 'unit', grep: 'a wrong verifier fails and spends the code', file: 'simulator/access-token' },
  },
  {
    name: 'the simulator takes a code twice',
    file: 'test/simulator/access-token.ts',
    find: 'code.used = true;',
    replace: '',
    kills: { kind: 'unit', grep: 'a replayed code fails', file: 'simulator/access-token' },
  },
  {
    name: 'a runner that found no test counts as passed',
    file: 'test/tools/run/counts.mjs',
    find: "return { ...counts, broken: 'no test was found' };",
    replace: 'return counts;',
    kills: { kind: 'unit', grep: 'is broken when no test was found', file: 'test/unit/tools' },
  },
  {
    name: 'tests run against a stale build',
    file: 'test/tools/run/run-steps.mjs',
    find: 'failed.has(need)',
    replace: 'false',
    kills: { kind: 'unit', grep: 'does not run a step when one it needs failed', file: 'test/unit/tools' },
  },
];
