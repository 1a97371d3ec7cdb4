import * as z from 'zod/mini';
import type { Policy, Preset } from '../auth/ways';
import { done, failed, type Result } from '../domain/failure';
import { HOST_PAGE_IDS } from '../domain/host-page';
import type { LaidDown } from '../domain/laid-down';
import { JOIN_BEFORE_HOST, LOBBY } from '../domain/meeting-options';
import type { Region } from '../domain/region';

const Values = z.strictObject({
  clientId: z.optional(z.string().check(z.regex(/^\S{1,200}$/))),
  brokerUrl: z.optional(z.string().check(z.refine(isBrokerAddress))),
  clientSecret: z.optional(z.string()),
  region: z.optional(z.enum(['commercial', 'government'] satisfies Region[])),
  allowOwnIntegration: z.optional(z.boolean()),
  joinBeforeHost: z.optional(z.enum(JOIN_BEFORE_HOST.map(String))),
  lobby: z.optional(z.enum(LOBBY)),
  autoRecord: z.optional(z.boolean()),
  invitationPassword: z.optional(z.boolean()),
  allowSync: z.optional(z.boolean()),
  allowedPages: z.optional(z.array(z.enum(HOST_PAGE_IDS))),
});

type Values = z.infer<typeof Values>;

/**
 * Reads what an organisation has set for this extension; nothing set means that nothing is laid down. A policy that isn't
 * right altogether is none at all: half of one would send people another way than their organisation wants.
 */
export function parsePolicy(values: unknown): Result<Policy> {
  if (values === undefined) return done({ ownAllowed: true });
  if (!isPlain(values)) return failed('policy_broken');
  const parsed = Values.safeParse(values);
  if (!parsed.success) return broken(parsed.error.issues.flatMap(namesIn));
  const wrong = needless(parsed.data);
  return wrong.length > 0 ? broken(wrong) : done(policyOf(parsed.data));
}

/** Names the keys at fault and nothing of what they hold, which may be a secret. */
const broken = (names: readonly string[]) =>
  failed('policy_broken', { detail: [...new Set(names)].join(', ').slice(0, 300) });

const namesIn = (issue: z.core.$ZodIssue): string[] =>
  issue.code === 'unrecognized_keys' ? issue.keys : issue.path.slice(0, 1).map(String);

/** What belongs to an integration says nothing without one, and only one of two parties keeps the secret. */
function needless({ clientId, brokerUrl, clientSecret, region }: Values): readonly string[] {
  const given = Object.entries({ brokerUrl, clientSecret, region }).flatMap(([name, value]) =>
    value === undefined ? [] : [name],
  );
  if (clientId === undefined) return given;
  return brokerUrl !== undefined && clientSecret !== undefined ? ['brokerUrl', 'clientSecret'] : [];
}

function policyOf(values: Values): Policy {
  const laidDown = laidDownIn(values);
  return { ...waysIn(values), ...(Object.keys(laidDown).length > 0 ? { laidDown } : {}) };
}

/** Integers stand in policies as texts, so that administrators choose from one list. */
function laidDownIn({ joinBeforeHost, lobby, autoRecord, ...values }: Values): LaidDown {
  const join = JOIN_BEFORE_HOST.find((minutes) => String(minutes) === joinBeforeHost);
  const options = {
    ...(join === undefined ? {} : { joinBeforeHost: join }),
    ...(lobby === undefined ? {} : { lobby }),
    ...(autoRecord === undefined ? {} : { autoRecord }),
  };
  const { invitationPassword, allowSync, allowedPages } = values;
  return {
    ...(Object.keys(options).length > 0 ? { options } : {}),
    ...(invitationPassword === undefined ? {} : { passwordInInvitations: invitationPassword }),
    ...(allowSync === false ? { mayNotSync: true } : {}),
    ...(allowedPages === undefined ? {} : { pages: allowedPages }),
  };
}

function waysIn({ clientId, brokerUrl, clientSecret, region, allowOwnIntegration }: Values): Policy {
  const ownAllowed = allowOwnIntegration ?? clientId === undefined;
  if (clientId === undefined) return { ownAllowed };
  const connection: Preset = {
    way: 'organisation',
    region: region ?? 'commercial',
    clientId,
    clientSecret: clientSecret ?? '',
    ...(brokerUrl === undefined ? {} : { broker: withoutSlash(brokerUrl) }),
  };
  return { ownAllowed, connection };
}

/** As the browser will ask it; a query or fragment would swallow the path that is put behind it. */
function isBrokerAddress(text: string): boolean {
  if (!/^https:\/\/[^\s?#\\]+$/i.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === '' && password === '';
}

const withoutSlash = (address: string): string => new URL(address).href.replace(/\/+$/, '');

const isPlain = (values: unknown): values is object =>
  typeof values === 'object' && values !== null && !Array.isArray(values);
