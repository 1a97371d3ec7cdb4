import fc from 'fast-check';
import { expect, test } from 'vitest';
import { questionProblem } from '../../../src/ui/access-request/question-problem';

const TODAY = '2027-03-03';
const FINE = { email: 'noor.haddad@example.com', from: '2026-03-03', to: TODAY, zone: 'UTC' };

test.each([
  ['nothing', FINE, undefined],
  ['nothing: a single day', { ...FINE, from: TODAY }, undefined],
  ['nothing: exactly ten years', { ...FINE, from: '2017-03-03' }, undefined],
  ['no address', { ...FINE, email: 'Noor Haddad' }, 'email'],
  ['two addresses', { ...FINE, email: 'a@example.com, b@example.com' }, 'email'],
  ['no first day', { ...FINE, from: '' }, 'from'],
  ['no last day', { ...FINE, to: '' }, 'to'],
  ['a last day before the first', { ...FINE, to: '2026-03-02' }, 'to'],
  ['a day to come', { ...FINE, to: '2027-03-04' }, 'to'],
  ['ten years and a day', { ...FINE, from: '2017-03-02' }, 'from'],
] as const)('what keeps a question from being asked: %s', (_name, fields, field) => {
  expect(questionProblem(fields, TODAY)?.field).toBe(field);
});

test('of a question that can be asked the days are in order, and none is to come', () => {
  const day = fc
    .date({ min: new Date('2010-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, day, (from, to) => {
      const isFine = questionProblem({ ...FINE, from, to }, TODAY) === undefined;
      expect(!isFine || (from <= to && to <= TODAY)).toBe(true);
    }),
  );
});
