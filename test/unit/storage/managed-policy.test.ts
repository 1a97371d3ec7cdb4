import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePolicy } from '../../../src/storage/managed-policy';

const ID = 'C0123456789';
const broken = (...names: string[]) => ({ ok: false, failure: { code: 'policy_broken', detail: names.join(', ') } });
const connection = { way: 'organisation', region: 'commercial', clientId: ID, clientSecret: '' };

describe('a policy is taken:', () => {
  test.each([
    ['none', undefined, { ownAllowed: true }],
    ['an empty one', {}, { ownAllowed: true }],
    [
      'what people can’t choose then',
      {
        joinBeforeHost: '0',
        lobby: 'blockFromJoin',
        autoRecord: false,
        invitationPassword: false,
        allowSync: false,
        allowedPages: ['gmail'],
      },
      {
        ownAllowed: true,
        laidDown: {
          options: { joinBeforeHost: 0, lobby: 'blockFromJoin', autoRecord: false },
          passwordInInvitations: false,
          mayNotSync: true,
          pages: ['gmail'],
        },
      },
    ],
    ['syncing allowed, which people switch on themselves', { allowSync: true }, { ownAllowed: true }],
    ['no page at all', { allowedPages: [] }, { ownAllowed: true, laidDown: { pages: [] } }],
    ['no integrations of their own', { allowOwnIntegration: false }, { ownAllowed: false }],
    ['a client ID alone', { clientId: ID }, { ownAllowed: false, connection }],
    ['both ways', { clientId: ID, allowOwnIntegration: true }, { ownAllowed: true, connection }],
    [
      'a client secret',
      { clientId: ID, clientSecret: 's' },
      { ownAllowed: false, connection: { ...connection, clientSecret: 's' } },
    ],
    [
      'another Webex',
      { clientId: ID, region: 'government' },
      { ownAllowed: false, connection: { ...connection, region: 'government' } },
    ],
    [
      'the longest client ID',
      { clientId: 'x'.repeat(200) },
      { ownAllowed: false, connection: { ...connection, clientId: 'x'.repeat(200) } },
    ],
  ])('%s', (_name, values, policy) => {
    expect(parsePolicy(values)).toEqual({ ok: true, value: policy });
  });

  test.each([
    ['https://broker.example', 'https://broker.example'],
    ['https://broker.example/', 'https://broker.example'],
    ['https://broker.example/webex', 'https://broker.example/webex'],
    ['https://broker.example/webex/', 'https://broker.example/webex'],
    ['https://broker.example:8443/a%20b/', 'https://broker.example:8443/a%20b'],
    ['HTTPS://Broker.Example:443', 'https://broker.example'],
  ])('the broker %s', (brokerUrl, broker) => {
    const policy = { ownAllowed: false, connection: { ...connection, broker } };
    expect(parsePolicy({ clientId: ID, brokerUrl })).toEqual({ ok: true, value: policy });
  });
});

describe('a policy is broken:', () => {
  test.each([
    ['minutes as a number', { joinBeforeHost: 5 }, ['joinBeforeHost']],
    ['minutes that Webex has not', { joinBeforeHost: '7' }, ['joinBeforeHost']],
    ['a lobby that is none', { lobby: 'open' }, ['lobby']],
    ['a page that is none', { allowedPages: ['gmail', 'yahoo'] }, ['allowedPages']],
    ['an unknown key', { clientID: ID }, ['clientID']],
    ['an unknown key beside known ones', { clientId: ID, secret: 'x' }, ['secret']],
    ['a client ID of blanks', { clientId: 'C1 2' }, ['clientId']],
    ['a client ID with a line end', { clientId: `${ID}\n` }, ['clientId']],
    ['an empty client ID', { clientId: '' }, ['clientId']],
    ['a client ID without end', { clientId: 'x'.repeat(201) }, ['clientId']],
    ['null', { clientId: null }, ['clientId']],
    ['a number for a text', { clientId: 7 }, ['clientId']],
    ['a secret that is a list', { clientId: ID, clientSecret: ['a-secret'] }, ['clientSecret']],
    ['a text for yes or no', { allowOwnIntegration: 'true' }, ['allowOwnIntegration']],
    ['a region that is none', { clientId: ID, region: 'Government' }, ['region']],
    [
      'broker and secret',
      { clientId: ID, brokerUrl: 'https://b.example', clientSecret: '' },
      ['brokerUrl', 'clientSecret'],
    ],
    ['a broker for nobody', { brokerUrl: 'https://b.example' }, ['brokerUrl']],
    ['a secret of nobody', { clientSecret: 's' }, ['clientSecret']],
    ['a region for nobody', { region: 'commercial' }, ['region']],
    [
      'all of it for nobody',
      { region: 'commercial', clientSecret: 's', allowOwnIntegration: true },
      ['clientSecret', 'region'],
    ],
    [
      'several at once',
      { clientId: 1, region: 2, clientSecret: 3, more: 4 },
      ['clientId', 'clientSecret', 'region', 'more'],
    ],
    ['a key that every object has', JSON.parse('{"__proto__": 1}'), ['__proto__']],
  ])('%s', (_name, values, names) => {
    expect(parsePolicy(values)).toEqual(broken(...names));
  });

  test.each([
    'http://broker.example',
    'broker.example',
    'https://',
    'https:broker.example',
    'https:\\\\broker.example',
    'https://user@broker.example',
    'https://user:pass@broker.example',
    'https://:pass@broker.example',
    'https://broker.example?',
    'https://broker.example/?key=1',
    'https://broker.example/#',
    'https://broker.example/#part',
    ' https://broker.example',
    'https://broker.example/a b',
    'https://broker.example/\n',
    'javascript:https://broker.example',
    '',
  ])('the broker %j', (brokerUrl) => {
    expect(parsePolicy({ clientId: ID, brokerUrl })).toEqual(broken('brokerUrl'));
  });

  test.each([[null], ['text'], [1], [true], [[]], [[{ clientId: ID }]]])('%j instead of values', (values) => {
    expect(parsePolicy(values)).toEqual({ ok: false, failure: { code: 'policy_broken' } });
  });
});

describe('whatever it is', () => {
  const anything = fc.anything({ withNullPrototype: true, withDate: true, withMap: true, withBigInt: true });
  const text = fc.oneof(fc.string(), fc.webUrl(), fc.constant(ID), fc.constant('commercial'));
  const value = fc.oneof(anything, text, fc.boolean());
  const shape = { clientId: value, brokerUrl: value, region: value, allowOwnIntegration: value };

  test('it never throws, and nothing but a right policy is taken', () => {
    const values = fc.oneof(anything, fc.record({ ...shape, clientSecret: value }, { requiredKeys: [] }));
    fc.assert(
      fc.property(values, (given) => {
        const policy = parsePolicy(given);
        if (!policy.ok) expect(policy.failure.code).toBe('policy_broken');
        const preset = policy.ok ? policy.value.connection : undefined;
        expect(preset?.clientId ?? ID).toMatch(/^\S{1,200}$/);
        expect(preset?.broker ?? 'https://x').toMatch(/^https:\/\/[^\s?#]*[^\s?#/]$/);
        expect(preset?.broker === undefined || preset.clientSecret === '').toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('a failure never repeats the client secret', () => {
    const secret = fc.string({ minLength: 8, maxLength: 40 }).map((end) => `s3cr3t${end}`);
    const holding = secret.chain((one) =>
      fc.record({
        secret: fc.constant(one),
        given: fc.record(
          {
            ...shape,
            clientSecret: fc.oneof(fc.constant(one), fc.constant([one]), fc.constant({ [one]: one })),
            brokerUrl: fc.oneof(value, fc.constant(`https://${encodeURIComponent(one)}@b.example`), fc.constant(one)),
            secret: fc.constant(one),
          },
          { requiredKeys: ['clientSecret'] },
        ),
      }),
    );
    fc.assert(
      fc.property(holding, ({ secret: one, given }) => {
        const policy = parsePolicy(given);
        if (!policy.ok) expect(JSON.stringify(policy)).not.toContain(JSON.stringify(one).slice(1, -1));
      }),
      { numRuns: 1000 },
    );
  });
});
