import { expect, test } from 'vitest';
import { emailAddress } from '../../../src/domain/email-address';

test.each([
  'vera@example.org',
  ' Vera@Example.org\n',
  '<vera@example.org>',
  'mailto:vera@example.org',
  '<mailto:vera@example.org>',
  'vera@example.org,',
  'vera@example.org;',
  '"vera@example.org"',
  "'vera@example.org'",
  '\u200Bvera@\u2060example.org\uFEFF',
])('%j is one address', (pasted) => {
  expect(emailAddress(pasted)).toBe('vera@example.org');
});

test.each(["o'brien@example.org", 'a+b_c.d@sub.example.co', 'jörg@bücher.example', 'root@localhost'])(
  '%s stays as it is',
  (address) => {
    expect(emailAddress(address)).toBe(address);
  },
);

test.each([
  '',
  'vera',
  'vera@',
  '@example.org',
  'Vera Lind <vera@example.org>',
  'vera@example.org, ada@example.org',
  'vera@@example.org',
  'vera@example..org',
  'vera@example.org?subject=x',
  'vera(at)example.org',
  'vera@example.org>',
])('%j is none that could be found', (pasted) => {
  expect(emailAddress(pasted)).toBeUndefined();
});
