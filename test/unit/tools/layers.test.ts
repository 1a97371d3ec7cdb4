import { expect, it } from 'vitest';
import { complaintsAbout, EXPECTED_MODULES } from '../../tools/layers/complaints';
import { provePlanted } from '../../tools/layers/planted';

const fine = { modules: EXPECTED_MODULES, violations: [], wrong: [] };

it('every planted violation is found, and nothing else', { timeout: 60_000 }, async () => {
  const { planted, wrong } = await provePlanted();
  expect(wrong).toEqual([]);
  expect(planted).toBeGreaterThan(15);
});

it('a checkout in order gives no complaint', () => {
  expect(complaintsAbout(fine)).toEqual([]);
});

it('too few modules are a complaint, even without a violation', () => {
  expect(complaintsAbout({ ...fine, modules: EXPECTED_MODULES - 1 })).toEqual([
    `only ${EXPECTED_MODULES - 1} modules were seen, at least ${EXPECTED_MODULES} are expected`,
  ]);
});

it('a violation and a broken check are complaints', () => {
  const violations = [
    { rule: 'layer:ui', file: 'src/ui/a.ts', imports: 'src/auth/b.ts' },
    { rule: 'name', file: 'x' },
  ];
  expect(complaintsAbout({ ...fine, violations, wrong: ['blind'] })).toEqual([
    'layers check is broken: blind',
    'layer:ui: src/ui/a.ts -> src/auth/b.ts',
    'name: x',
  ]);
});
