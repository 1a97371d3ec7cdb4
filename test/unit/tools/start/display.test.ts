import { expect, it } from 'vitest';
import { hasDisplay } from '../../../tools/start/display.mjs';

it.each([
  ['linux', {}, false],
  ['linux', { DISPLAY: '' }, false],
  ['linux', { DISPLAY: ':0' }, true],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
  ['freebsd', {}, false],
  ['darwin', {}, true],
  ['win32', {}, true],
])('%s with %o: %s', (platform, env, expected) => {
  expect(hasDisplay(platform, env)).toBe(expected);
});
