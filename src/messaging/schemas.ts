import * as z from 'zod/mini';
import { FEATURES } from '../domain/feature';
import { JOIN_BEFORE_HOST, LOBBY, REMINDERS } from '../domain/meeting-options';
import type { CallerKind, CallName, RequestOf } from './calls';

const Key = z.string().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/));
const Link = z.string().check(z.maxLength(2000));
const Zone = z.string().check(z.maxLength(4000));
const Wall = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/));
/** A date or a time of day; what it has to look like is for the schedule to say. */
const Part = z.optional(z.string().check(z.maxLength(10)));
const Empty = z.strictObject({});

const Title = z.optional(z.string().check(z.maxLength(4000)));

const eventTimes = {
  startDate: Part,
  startTime: Part,
  endDate: Part,
  endTime: Part,
  zone: z.optional(Zone),
  allDay: z.optional(z.boolean()),
};

const Options = z.strictObject({
  site: z.exactOptional(z.string().check(z.regex(/^[a-z\d.-]{1,253}$/))),
  joinBeforeHost: z.exactOptional(z.literal(JOIN_BEFORE_HOST)),
  lobby: z.exactOptional(z.enum(LOBBY)),
  autoRecord: z.exactOptional(z.boolean()),
  reminder: z.exactOptional(z.literal(REMINDERS)),
  everybodyCoHost: z.exactOptional(z.boolean()),
});

const Draft = z.strictObject({
  title: Title,
  when: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('at'), start: Wall, end: Wall, zone: Zone }),
    z.strictObject({ kind: z.enum(['event', 'said']), ...eventTimes }),
    z.strictObject({ kind: z.literal('now'), zone: Zone }),
  ]),
  options: z.exactOptional(Options),
  isPrivate: z.exactOptional(z.boolean()),
});

const EventOfMeeting = z.strictObject({ link: Link, title: Title, when: z.strictObject(eventTimes) });

type RequestSchemas = { readonly [Name in CallName]: z.ZodMiniType<RequestOf<Name>> };

/** What each call's request must look like. Anything else is refused before a handler sees it. */
export const REQUESTS: RequestSchemas = {
  'meeting.create': z.strictObject({
    key: Key,
    draft: Draft,
    calendarAddress: z.optional(z.string().check(z.maxLength(320))),
  }) as z.ZodMiniType<RequestOf<'meeting.create'>>,
  'meeting.await': z.strictObject({ key: Key }),
  'meeting.delivered': z.strictObject({ key: Key }),
  'meeting.find': z.strictObject({ link: Link }),
  'meeting.remove': z.strictObject({ link: Link }),
  'meeting.compare': EventOfMeeting,
  'meeting.follow': EventOfMeeting,
  'meeting.unsaved': z.strictObject({ link: Link }),
  'creation.latest': Empty,
  'creation.dismiss': z.strictObject({ key: Key }),
  'creation.retry': z.strictObject({ key: Key, newKey: Key }),
  'connection.read': Empty,
  'connection.connect': z.strictObject({
    using: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('preset') }),
      z.strictObject({
        kind: z.literal('own'),
        region: z.enum(['commercial', 'government']),
        clientId: z.string().check(z.minLength(1), z.maxLength(200)),
        clientSecret: z.string().check(z.maxLength(500)),
      }),
    ]),
    chooseAccount: z.boolean(),
    leaveUnclear: z.boolean(),
  }),
  'feature.allow': z.strictObject({ feature: z.enum(FEATURES) }),
  'feature.withhold': z.strictObject({ feature: z.enum(FEATURES) }),
  'connection.disconnect': z.strictObject({ leaveUnclear: z.boolean(), forgetMeetings: z.boolean() }),
  'room.read': Empty,
  'choices.read': Empty,
  'choices.write': z.strictObject({
    accountId: z.string().check(z.maxLength(500)),
    choices: z.strictObject({ options: Options, neutralTitle: z.boolean() }),
  }),
  'choices.defaults': Empty,
  'settings.open': Empty,
};

/** Who may make each call: the same word as in `calls.ts`, kept for the moment a message arrives. */
export const CALLERS: Readonly<Record<CallName, readonly CallerKind[]>> = {
  'meeting.create': ['page', 'ui'],
  'meeting.await': ['page', 'ui'],
  'meeting.delivered': ['page', 'ui'],
  'meeting.find': ['page', 'ui'],
  'meeting.remove': ['page', 'ui'],
  'meeting.compare': ['page'],
  'meeting.follow': ['page'],
  'meeting.unsaved': ['page'],
  'creation.latest': ['ui'],
  'creation.dismiss': ['ui'],
  'creation.retry': ['ui'],
  'connection.read': ['ui'],
  'connection.connect': ['ui'],
  'feature.allow': ['ui'],
  'feature.withhold': ['ui'],
  'connection.disconnect': ['ui'],
  'room.read': ['ui'],
  'choices.read': ['ui'],
  'choices.write': ['ui'],
  'choices.defaults': ['ui'],
  'settings.open': ['page', 'ui'],
};

export const Envelope = z.object({
  oneClick: z.literal(1),
  call: z.enum(Object.keys(CALLERS) as [CallName, ...CallName[]]),
  request: z.unknown(),
});
