import { expect, it } from 'vitest';
import { reasonOf } from '../../../tools/start/reason.mjs';

const told = (message: string) => reasonOf(new Error(message), false);

it('keeps a plain sentence', () => {
  expect(told('the page says "No."')).toBe('the page says "No."');
  expect(reasonOf('thrown text', false)).toBe('thrown text');
});

it('says what was waited for, without the rest of the log', () => {
  const message =
    'locator.waitFor: Timeout 15000ms exceeded.\nCall log:\n\u001b[2m  - waiting for locator("#a") to be visible\u001b[22m\n  - waiting for locator("#a") to be visible\n';
  expect(told(message)).toBe('Timeout 15000ms exceeded; waiting for locator("#a") to be visible');
});

it('says what was expected and what was there', () => {
  const message = 'expect(received).toBe(expected) // Object.is equality\n\nExpected: 3\nReceived: 5\n\nCall Log:\n- x';
  expect(told(message)).toBe('expect(received).toBe(expected) // Object.is equality; Expected: 3; Received: 5');
});

it('names an error without message', () => {
  expect(reasonOf(new TypeError(''), false)).toBe('TypeError');
});

it('tells everything when asked to', () => {
  expect(reasonOf(new Error('broken'), true)).toMatch(/broken\n\s+at /);
});
