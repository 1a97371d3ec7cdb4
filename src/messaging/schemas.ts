import * as z from 'zod/mini';
import { ChoicesSchema, InvitationChoicesSchema, MeetingOptionsSchema } from '../choices/schema';
import { FEATURES } from '../domain/feature';
import { EDITOR_PARTS, HOST_PAGE_IDS, PAGE_PARTS } from '../domain/host-page';
import { LONGEST_ADDRESS, MOST_INVITEES } from '../domain/invitees';
import { type FoundParts, GAVE_UP, PARTS } from '../domain/page-record';
import { LARGEST_SETTINGS } from '../domain/settings-document';
import type { CallerKind, CallName, RequestOf } from './calls';
import { SCOPES } from './calls/meetings';
import { ACCESS_REQUESTS } from './schemas/access-requests';
import { TRUST_REQUESTS } from './schemas/trust';

const Key = z.string().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/));
const Link = z.string().check(z.maxLength(2000));
const Zone = z.string().check(z.trim(), z.maxLength(4000));
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

/** What a page says of an event's repetition, as it stands there. */
const Repeats = z.optional(z.string().check(z.maxLength(4000)));

const Draft = z.strictObject({
  title: Title,
  repeats: Repeats,
  mayBeLater: z.optional(z.boolean()),
  when: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('at'), start: Wall, end: Wall, zone: Zone }),
    z.strictObject({ kind: z.enum(['event', 'said']), ...eventTimes }),
    z.strictObject({ kind: z.literal('now'), zone: Zone }),
  ]),
  options: z.exactOptional(MeetingOptionsSchema),
  isPrivate: z.exactOptional(z.boolean()),
  guests: z.exactOptional(z.array(z.string().check(z.maxLength(LONGEST_ADDRESS))).check(z.maxLength(MOST_INVITEES))),
});

const When = z.strictObject(eventTimes);
const EventId = z.string().check(z.minLength(1), z.maxLength(2000));
const event = {
  ...{ link: Link, title: Title, when: z.optional(When), repeats: Repeats },
  planned: z.optional(z.string().check(z.regex(/^\d{8}T\d{6}Z$/))),
  ...{ eventId: z.optional(EventId), isPrivate: z.optional(z.boolean()) },
};
const ChangedEvent = z.strictObject({
  ...event,
  was: z.optional(z.strictObject({ when: When, repeats: Repeats })),
  scope: z.optional(z.enum([...SCOPES, 'unread'])),
  isConfirmed: z.optional(z.boolean()),
});

/** No name but ours, and no number that would make a list without end. */
const Parts = z.partialRecord(z.enum(PARTS), z.int().check(z.gte(0), z.lte(20))) as z.ZodMiniType<FoundParts>;

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
  'meeting.adopt': z.strictObject({ link: Link }),
  'meeting.event_gone': z.strictObject({ eventId: EventId, link: z.optional(Link) }),
  'meeting.keep': z.strictObject({ link: Link }),
  'meeting.remove': z.strictObject({ link: Link }),
  'meeting.compare': z.strictObject(event),
  'meeting.follow': ChangedEvent,
  'meeting.unsaved': z.strictObject({ link: Link }),
  'creations.waiting': Empty,
  'creation.dismiss': z.strictObject({ key: Key }),
  'creation.retry': z.strictObject({ key: Key, newKey: Key }),
  'agenda.read': Empty,
  'agenda.refresh': Empty,
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
  'room.typed': Empty,
  'room.keep': z.strictObject({ link: Link }),
  'room.forget': Empty,
  'choices.read': Empty,
  'choices.write': z.strictObject({
    accountId: z.string().check(z.maxLength(500)),
    choices: ChoicesSchema,
    was: z.optional(ChoicesSchema),
  }),
  'choices.defaults': Empty,
  'invitation.preview': z.strictObject({ invitation: InvitationChoicesSchema }),
  'page.appeared': z.strictObject({ part: z.enum(PAGE_PARTS) }),
  'page.gave_up': z.strictObject({ part: z.enum(EDITOR_PARTS), why: z.enum(GAVE_UP) }),
  'page.found': z.strictObject({ parts: Parts }),
  'pages.read': Empty,
  'pages.turn': z.strictObject({ id: z.enum(HOST_PAGE_IDS), isWanted: z.boolean() }),
  'diagnosis.read': Empty,
  'page.wishes': Empty,
  'page.insert': z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('new'), key: Key, draft: Draft }),
    z.strictObject({ kind: z.literal('made'), press: Key, key: Key }),
    z.strictObject({ kind: z.literal('room'), press: Key }),
    z.strictObject({ kind: z.literal('link'), press: Key, link: Link }),
  ]) as z.ZodMiniType<RequestOf<'page.insert'>>,
  'policy.read': Empty,
  'sync.read': Empty,
  'sync.turn': z.strictObject({ isOn: z.boolean() }),
  'settings.export': Empty,
  'settings.import': z.strictObject({ text: z.string().check(z.maxLength(LARGEST_SETTINGS + 1)) }),
  'settings.open': Empty,
  ...TRUST_REQUESTS,
  ...ACCESS_REQUESTS,
};

/** Who may make each call: the same word as in `calls.ts`, kept for the moment a message arrives. */
export const CALLERS: Readonly<Record<CallName, readonly CallerKind[]>> = {
  'meeting.create': ['page', 'ui'],
  'meeting.await': ['page', 'ui'],
  'meeting.delivered': ['page', 'ui'],
  'meeting.find': ['page', 'ui'],
  'meeting.adopt': ['page'],
  'meeting.event_gone': ['page'],
  'meeting.keep': ['page'],
  'meeting.remove': ['page', 'ui'],
  'meeting.compare': ['page'],
  'meeting.follow': ['page', 'ui'],
  'meeting.unsaved': ['page'],
  'creations.waiting': ['ui'],
  'creation.dismiss': ['ui'],
  'creation.retry': ['ui'],
  'agenda.read': ['ui'],
  'agenda.refresh': ['ui'],
  'connection.read': ['ui'],
  'connection.connect': ['ui'],
  'feature.allow': ['ui'],
  'feature.withhold': ['ui'],
  'connection.disconnect': ['ui'],
  'room.read': ['ui'],
  'room.typed': ['ui'],
  'room.keep': ['ui'],
  'room.forget': ['ui'],
  'choices.read': ['ui'],
  'choices.write': ['ui'],
  'choices.defaults': ['ui'],
  'invitation.preview': ['ui'],
  'page.appeared': ['page'],
  'page.gave_up': ['page'],
  'page.found': ['page'],
  'pages.read': ['ui'],
  'pages.turn': ['ui'],
  'diagnosis.read': ['ui'],
  'page.wishes': ['page'],
  'page.insert': ['ui'],
  'policy.read': ['ui'],
  'sync.read': ['ui'],
  'sync.turn': ['ui'],
  'settings.export': ['ui'],
  'settings.import': ['ui'],
  'settings.open': ['page', 'ui'],
  'permissions.read': ['ui'],
  'kept.read': ['ui'],
  'kept.export': ['ui'],
  'kept.erase': ['ui'],
  'activity.read': ['ui'],
  'activity.turn': ['ui'],
  'access.list': ['ui'],
  'access.start': ['ui'],
  'access.go_on': ['ui'],
  'access.cancel': ['ui'],
  'access.forget': ['ui'],
  'access.matches': ['ui'],
  'access.failures': ['ui'],
  'person.find': ['ui'],
  'person.erase': ['ui'],
};

export const Envelope = z.object({
  oneClick: z.literal(1),
  call: z.enum(Object.keys(CALLERS) as [CallName, ...CallName[]]),
  request: z.unknown(),
});
