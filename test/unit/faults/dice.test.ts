import { expect, test } from 'vitest';
import { createDice } from '../../faults/dice';

const draw = (seed: number | string) => {
  const dice = createDice(seed);
  return Array.from({ length: 200 }, () => dice.whole(1, 6));
};

test('the same seed gives the same numbers, another seed others', () => {
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
});

test('every number from least to most comes, and no other', () => {
  expect([...new Set(draw(1))].sort()).toEqual([1, 2, 3, 4, 5, 6]);
});

test('dice apart are not moved by what is drawn before', () => {
  const [one, other] = [createDice(3), createDice(3)];
  other.whole(1, 6);
  const numbers = (dice: typeof one) => Array.from({ length: 20 }, () => dice.whole(1, 1_000_000));
  expect(numbers(one.apart('order'))).toEqual(numbers(other.apart('order')));
  expect(numbers(one.apart('order'))).not.toEqual(numbers(one.apart('plan')));
});
