import { readdirSync, readFileSync } from 'node:fs';
import type { Invitation } from '../../src/domain/invitation';
import { renderInvitation } from '../../src/invite/render-invitation';

const LOCALES = new URL('../../src/i18n/locales/', import.meta.url);
const LANGUAGES: readonly Record<string, { readonly message: string }>[] = readdirSync(LOCALES).map((file) =>
  JSON.parse(readFileSync(new URL(file, LOCALES), 'utf8')),
);

const longest = (key: string): string =>
  LANGUAGES.map((language) => language[key]?.message ?? '').reduce((one, other) =>
    other.length > one.length ? other : one,
  );

const LINK = `https://acme.example.webex.com/acme/j.php?MTID=m${'7f1c1f0a'.repeat(4)}`;

/** Whichever language says a label in the most words, and values as long as they come. */
export const LONGEST_INVITATION: Invitation = renderInvitation(
  {
    title: 'Ines Calder',
    webLink: LINK,
    number: '25551234567',
    password: `${'pXk7q2'.repeat(10)}-the-end`,
    numericPassword: '20406080',
    sipAddress: '25551234567@engineering-and-operations.acme.example.webex.com',
    phones: [{ label: 'United States of America Toll (Washington D.C.)', number: '+1-202-555-0143' }],
    globalNumbersLink: `${LINK}&tollFree=1`,
  },
  {
    join: longest('invite_join'),
    number: longest('invite_number'),
    password: longest('invite_password'),
    numericPassword: longest('invite_numeric_password'),
    phone: longest('invite_phone'),
    globalNumbers: longest('invite_global_numbers'),
    video: longest('invite_video'),
  },
);
