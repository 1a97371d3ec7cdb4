import * as z from 'zod/mini';
import { INVITATION_PARTS, LONGEST_OWN_TEXT } from '../domain/invitation-choices';
import { type Choices, JOIN_BEFORE_HOST, LOBBY, type MeetingOptions, REMINDERS } from '../domain/meeting-options';

const OwnText = z.exactOptional(z.string().check(z.maxLength(LONGEST_OWN_TEXT)));

export const MeetingOptionsSchema = z.strictObject({
  site: z.exactOptional(z.string().check(z.regex(/^[a-z\d.-]{1,253}$/))),
  joinBeforeHost: z.exactOptional(z.literal(JOIN_BEFORE_HOST)),
  lobby: z.exactOptional(z.enum(LOBBY)),
  autoRecord: z.exactOptional(z.boolean()),
  reminder: z.exactOptional(z.literal(REMINDERS)),
  everybodyCoHost: z.exactOptional(z.boolean()),
} satisfies Shape<MeetingOptions>);

export const InvitationChoicesSchema = z.strictObject({
  // Part of a path in our package.
  language: z.exactOptional(z.string().check(z.regex(/^[a-z]{2,3}(-[A-Z]{2})?$/))),
  without: z.exactOptional(z.array(z.enum(INVITATION_PARTS)).check(z.maxLength(INVITATION_PARTS.length))),
  above: OwnText,
  below: OwnText,
} satisfies Shape<NonNullable<Choices['invitation']>>);

const members = {
  options: MeetingOptionsSchema,
  neutralTitle: z.boolean(),
  inviteGuests: z.exactOptional(z.boolean()),
  dropRival: z.exactOptional(z.boolean()),
  invitation: z.exactOptional(InvitationChoicesSchema),
} satisfies Shape<Choices>;

/** All that a person can choose, as it travels, as it is kept, and as it can be taken elsewhere. */
export const ChoicesSchema = z.strictObject(members);

/** The same with whose they are. */
export const ChoicesOfAccountSchema = z.strictObject({ accountId: z.string(), ...members });

/** One schema for each member, required or not, so that none is forgotten here. */
type Shape<T> = { readonly [Member in keyof T]-?: z.ZodMiniType<T[Member]> };
