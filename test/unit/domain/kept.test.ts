import { beforeEach, describe, expect, test, vi } from 'vitest';
import { KEPT, KEPT_KINDS } from '../../../src/domain/kept';
import type { KeptPart } from '../../../src/domain/kept-parts';
import { NO_CHOICES } from '../../../src/domain/meeting-options';
import { keepStep } from '../../../src/ui/welcome/kept-step';
import { ORDINARY_HOST } from '../../simulator/test-account';
import { openConnected } from '../harness/background';
import { DRAFT, KEY, keyOf } from '../harness/clicks';
import { freshDatabase } from '../harness/fresh-database';
import { FULLEST_RECORDS, FULLEST_ROWS, FULLEST_SYNCED } from '../harness/fullest';
import { given } from '../harness/given';
import { fieldsOf, readRaw, writeRaw } from '../harness/raw';
import { waitFor } from '../harness/wait-for';

const PARTS = KEPT_KINDS.flatMap((kind) => KEPT[kind]);
const partsIn = (...places: readonly KeptPart['place'][]) => PARTS.filter(({ place }) => places.includes(place));
const told = ({ name, fields }: KeptPart) => fields.map((field) => `${name}: ${field}`);

/** Where a name is one of a fixed set, it stands for all of them. */
const setsAsStars = (field: string) => field.replace(/^(hits|gaveUp|settings\.pages)\.\w+/, '$1.*');
const found = (name: string, value: unknown) => fieldsOf(value).map((field) => `${name}: ${setsAsStars(field)}`);
const sorted = (fields: Iterable<string>) => [...new Set(fields)].sort();

/** Every field that stands in the database, with the vault's records opened. */
async function fieldsInDatabase(): Promise<readonly string[]> {
  const { rows, records } = await readRaw();
  const { vault: _sealed, ...plain } = rows;
  const stored = [
    ...Object.entries(plain).flatMap(([store, all]) => all.flatMap((row) => found(store, row))),
    ...Object.entries(records).flatMap(([name, value]) => found(name, value)),
  ];
  return sorted(stored);
}

describe('the catalogue of what is kept', () => {
  beforeEach(freshDatabase);

  test('names every field that can stand in the database, and no other', async () => {
    await writeRaw(FULLEST_ROWS, FULLEST_RECORDS);
    expect(await fieldsInDatabase()).toEqual(sorted(partsIn('plain', 'encrypted').flatMap(told)));
  });

  test('knows every store and every record', async () => {
    await writeRaw(FULLEST_ROWS, FULLEST_RECORDS);
    const { rows, records } = await readRaw();
    const names = [...Object.keys(rows).filter((store) => store !== 'vault'), ...Object.keys(records)];
    expect(sorted(names)).toEqual(sorted(partsIn('plain', 'encrypted').map(({ name }) => name)));
    expect(Object.entries(rows).filter(([, all]) => all.length === 0)).toEqual([]);
  });

  test('names every field that can lie in the browser’s sync', () => {
    expect(sorted(found('settings', FULLEST_SYNCED))).toEqual(sorted(partsIn('sync').flatMap(told)));
  });

  test('names what our pages keep in a storage of their own', () => {
    const kept: Record<string, string> = {};
    vi.stubGlobal('localStorage', { setItem: (name: string, value: string) => Object.assign(kept, { [name]: value }) });
    keepStep('try');
    vi.unstubAllGlobals();
    expect(Object.entries(kept).flatMap(([name, value]) => found(name, value))).toEqual(partsIn('page').flatMap(told));
  });

  test('a day of use stores nothing that it does not name', async () => {
    const { browser, background } = await openConnected();
    const { handlers } = background;
    const UI = { kind: 'ui' } as const;
    given(await handlers['meeting.create']({ key: KEY, draft: { ...DRAFT, guests: ['a@example.com'] } }, UI));
    given(await handlers['meeting.delivered']({ key: KEY }, UI));
    const choices = { ...NO_CHOICES, options: { autoRecord: true }, invitation: { below: 'Bye' } };
    given(await handlers['choices.write']({ accountId: ORDINARY_HOST.id, choices }, UI));
    given(await handlers['sync.turn']({ isOn: true }, UI));
    given(await handlers['pages.turn']({ id: 'gmail', isWanted: false }, UI));
    given(await handlers['feature.allow']({ feature: 'personal_room' }, UI));
    given(await handlers['room.read']({}, UI));
    browser.at.online = false;
    await handlers['meeting.create']({ key: keyOf(2), draft: DRAFT }, UI);
    browser.at.online = true;
    await waitFor(() => expect(browser.at.sync.state.value).toBeDefined());
    const known = new Set(PARTS.flatMap(told));
    const stored = [...(await fieldsInDatabase()), ...found('settings', browser.at.sync.state.value)];
    expect(stored.length).toBeGreaterThan(60);
    expect(stored.filter((field) => !known.has(field))).toEqual([]);
  });

  test('and neither does a sign-in that has ended', async () => {
    const { browser, background } = await openConnected();
    browser.webex.expireTokens();
    browser.webex.revokeGrants();
    await background.creating.create(KEY, DRAFT, 'popup');
    const known = new Set(PARTS.flatMap(told));
    expect((await fieldsInDatabase()).filter((field) => !known.has(field))).toEqual([]);
  });

  test('marks the secrets of a sign-in, which are fields of it', () => {
    const secrets = PARTS.flatMap(({ name, fields, secret = [] }) => {
      expect(secret.filter((field) => !fields.includes(field))).toEqual([]);
      return secret.map((field) => `${name}.${field}`);
    });
    expect(secrets).toEqual([
      ...['connection.clientSecret', 'tokens.accessToken', 'tokens.refreshToken'],
      ...['keys.id', 'keys.madeAt', 'keys.key'],
    ]);
  });
});
