import type { Integration, Person } from './webex-options';

/** Scopes the extension asks for, all ticked on the made-up integration. */
export const TEST_SCOPES = [
  'meeting:schedules_read',
  'meeting:schedules_write',
  'meeting:preferences_read',
  'meeting:participants_read',
  'spark:people_read',
] as const;

/** Made-up credentials in the form of real ones: `C` and 64 hexadecimal digits, and a secret of 64. */
export const TEST_CLIENT_ID = `C${'0ddba11'.repeat(10).slice(0, 64)}`;
export const TEST_CLIENT_SECRET = '5ec2e7'.repeat(11).slice(0, 64);

/** The same for Webex for Government, where an integration has a client ID of its own. */
export const GOVERNMENT_CLIENT_ID = `C${'f3d5a4d'.repeat(10).slice(0, 64)}`;
export const GOVERNMENT_CLIENT_SECRET = '90b5ec'.repeat(11).slice(0, 64);

/** A registered integration; its redirect URIs are compared as exact strings. */
export function testIntegration(redirectUris: readonly string[], changes: Partial<Integration> = {}): Integration {
  return {
    clientId: TEST_CLIENT_ID,
    clientSecret: TEST_CLIENT_SECRET,
    redirectUris,
    scopes: TEST_SCOPES,
    name: 'One-Click for Webex',
    ...changes,
  };
}

/** Someone who can schedule on one site. */
export const ORDINARY_HOST: Person = {
  id: 'Y2lzY29zcGFyazovL3VzL1BFT1BMRS9leGFtcGxlLWhvc3Q',
  email: 'ines.calder@example.com',
  displayName: 'Ines Calder',
  timezone: 'Europe/Berlin',
  sites: [{ siteUrl: 'acme.example.webex.com', host: true, preferred: true }],
};

/** Someone without a right to schedule anywhere. */
export const ATTENDEE_ONLY: Person = {
  id: 'Y2lzY29zcGFyazovL3VzL1BFT1BMRS9leGFtcGxlLWd1ZXN0',
  email: 'omar.lind@example.com',
  displayName: 'Omar Lind',
  timezone: 'Europe/Berlin',
  sites: [{ siteUrl: 'acme.example.webex.com', host: false, preferred: true }],
};

/** Someone with three sites: the second is preferred, and on the third one may only attend. */
export const SEVERAL_SITES: Person = {
  id: 'Y2lzY29zcGFyazovL3VzL1BFT1BMRS9leGFtcGxlLXNpdGVz',
  email: 'mei.tanaka@example.com',
  displayName: 'Mei Tanaka',
  timezone: 'Asia/Tokyo',
  sites: [
    { siteUrl: 'acme.example.webex.com', host: true },
    { siteUrl: 'globex.example.webex.com', host: true, preferred: true },
    { siteUrl: 'initech.example.webex.com', host: false },
  ],
};
