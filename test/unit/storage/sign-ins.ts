import type { AuthStore } from '../../../src/auth/connection';
import type { PersonalRoom } from '../../../src/domain/meeting';
import type { AccountStore } from '../../../src/storage/auth-records';
import type { ChoicesOfAccount, SignedIn } from '../../../src/storage/secret-records';
import { connectionOf } from '../harness/connections';

/** A sign-in with all that there can be in one; every secret of it begins alike. */
export const SIGN_IN: SignedIn = {
  connection: connectionOf({ way: 'organisation', clientSecret: 'secret-of-client', broker: 'https://broker.example' }),
  tokens: {
    accessToken: 'secret-access',
    issuedAt: 1,
    accessExpiresAt: 2,
    refreshToken: 'secret-refresh',
    scope: 's t',
  },
  account: {
    id: 'p1',
    name: 'Ines',
    email: 'ines@example.com',
    hostSites: ['a'],
    sites: ['a', 'b'],
    hostsNowhere: false,
  },
  features: ['personal_room'],
};

/** Another person's, with no more than there must be. */
export const OTHER_SIGN_IN: SignedIn = {
  connection: connectionOf({ way: 'own', region: 'government', clientId: 'C2', clientSecret: '' }),
  tokens: { accessToken: 'secret-other', issuedAt: 3, accessExpiresAt: 4, scope: '' },
  account: { id: 'p2', name: 'Omar', email: '', hostSites: [], sites: [] },
  features: [],
};

export const ROOM: PersonalRoom = {
  title: "Ines's room",
  webLink: 'https://acme.webex.com/meet/ines',
  number: '123456789',
  password: 'secret-room',
  numericPassword: '4711',
  sipAddress: 'ines@acme.webex.com',
  phones: [{ label: 'Berlin', number: '+49 30 1' }],
  globalNumbersLink: 'https://acme.webex.com/numbers',
};

/** Of the person of `SIGN_IN`, with all that can be chosen. */
export const CHOICES: ChoicesOfAccount = {
  accountId: 'p1',
  options: {
    site: 'a',
    joinBeforeHost: 'off',
    lobby: 'allowJoin',
    autoRecord: true,
    reminder: 10,
    everybodyCoHost: false,
  },
  neutralTitle: true,
};

/** All that the records say, in the order in which a background asks. */
export async function everythingOf(records: AuthStore & AccountStore) {
  return {
    connection: await records.readConnection(),
    tokens: await records.readTokens(),
    account: await records.readAccount(),
    features: await records.readFeatures(),
    room: await records.readRoom(),
    choices: await records.readChoices(),
    mentioned: await records.readMentioned(),
    signedOutBy: await records.readSignedOutBy(),
  };
}

export const NOTHING = {
  connection: undefined,
  tokens: undefined,
  account: undefined,
  features: [],
  room: undefined,
  choices: undefined,
  mentioned: [],
  signedOutBy: undefined,
};

/** What they say right after a sign-in. */
export const signedIn = (signIn: SignedIn) => ({ ...NOTHING, ...signIn });

export const DAMAGED = { ...NOTHING, signedOutBy: 'vault_damaged' };
