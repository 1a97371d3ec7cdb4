import { expect, test } from 'vitest';
import { canSchedule } from '../../../src/domain/account';

const account = (hostSites: readonly string[], sites: readonly string[]) => ({
  id: 'p1',
  name: 'Ines Calder',
  email: 'ines.calder@example.com',
  hostSites,
  sites,
});

test('an account that is attendee on every site cannot schedule', () => {
  expect(canSchedule(account([], ['a.example.webex.com']))).toBe(false);
});

test('a host of one site can schedule, and so may an account that names no site', () => {
  expect(canSchedule(account(['a.example.webex.com'], ['a.example.webex.com', 'b.example.webex.com']))).toBe(true);
  expect(canSchedule(account([], []))).toBe(true);
});
