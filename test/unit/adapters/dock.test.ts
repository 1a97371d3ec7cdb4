import { describe, expect, test } from 'vitest';
import { type Box, dock } from '../../../src/adapters/cards/dock';

const boxOf = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const WIDE = { width: 1280, height: 900 };
const at = (card: Box, window = WIDE, controls: readonly Box[] = []) =>
  dock({ card, width: 400, height: 60, window, controls });

describe('a sheet of ours goes', () => {
  test.each([
    ['below the card', boxOf(300, 200, 400, 300), { left: 300, top: 508 }],
    ['above it, where there is no room below', boxOf(300, 500, 400, 390), { left: 300, top: 432 }],
    ['to its right, where there is none above either', boxOf(300, 10, 400, 880), { left: 708, top: 10 }],
    ['to its left, where there is none on the right', boxOf(800, 10, 400, 880), { left: 392, top: 10 }],
  ])('%s', (_name, card, place) => {
    expect(at(card)).toMatchObject(place);
  });

  test('onto a part of the card without controls, where the window has no room around it', () => {
    const window = { width: 400, height: 600 };
    const card = boxOf(0, 0, 400, 600);
    const controls = [boxOf(0, 0, 400, 50), boxOf(10, 560, 40, 30)];
    const place = at(card, window, controls);
    expect(place).toBeDefined();
    for (const control of controls)
      expect((place?.bottom ?? 0) <= control.top || (place?.top ?? 0) >= control.bottom).toBe(true);
  });

  test('nowhere, where it would lie on what people press', () => {
    expect(at(boxOf(0, 0, 400, 600), { width: 400, height: 600 }, [boxOf(0, 0, 400, 600)])).toBeUndefined();
  });
});
