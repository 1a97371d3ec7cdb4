import { describe, expect, it } from 'vitest';
import { isInstalled } from '../../tools/install.mjs';

const project = { version: '0.1.0' };
const library = { version: '1.0.0', integrity: 'sha512-a' };
const lock = { packages: { '': project, 'node_modules/a': library } };
const present = { packages: { 'node_modules/a': library } };

describe('node_modules', () => {
  it('is up to date when it holds what the lock file names', () => {
    expect(isInstalled(lock, present)).toBe(true);
  });

  it('may lack optional packages, which belong to other platforms', () => {
    const optional = { packages: { ...lock.packages, 'node_modules/b': { ...library, optional: true } } };
    expect(isInstalled(optional, present)).toBe(true);
  });

  it.each([
    ['is missing', undefined],
    ['lacks a package', { packages: {} }],
    ['holds another version', { packages: { 'node_modules/a': { ...library, version: '1.0.1' } } }],
    ['holds other contents', { packages: { 'node_modules/a': { ...library, integrity: 'sha512-b' } } }],
    ['holds a package too many', { packages: { ...present.packages, 'node_modules/b': library } }],
  ])('is out of date when it %s', (_how, other) => {
    expect(isInstalled(lock, other)).toBe(false);
  });
});
