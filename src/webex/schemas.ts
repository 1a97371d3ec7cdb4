import * as z from 'zod/mini';

const PhoneLink = z.object({ rel: z.optional(z.string()), href: z.optional(z.string()) });

const Telephony = z.object({
  callInNumbers: z.optional(z.array(z.object({ label: z.optional(z.string()), callInNumber: z.optional(z.string()) }))),
  /** A list in every example; Webex's description of personal rooms says one object. */
  links: z.optional(z.union([z.array(PhoneLink), PhoneLink])),
});

/** The parts of Webex's answers that we use; hostKey, hostPin and other secrets are not among them and fall away here. */
export const WebexMeeting = z.object({
  id: z.string().check(z.minLength(1)),
  meetingNumber: z.optional(z.string()),
  title: z.string(),
  start: z.string(),
  end: z.string(),
  timezone: z.string(),
  recurrence: z.optional(z.nullable(z.string())),
  webLink: z.string(),
  password: z.optional(z.string()),
  phoneAndVideoSystemPassword: z.optional(z.string()),
  sipAddress: z.optional(z.string()),
  telephony: z.optional(Telephony),
});

/** A meeting as its link leads to it: who hosts it, and our tags on it. */
export const WebexHostedMeetingList = z.object({
  items: z.array(
    z.extend(WebexMeeting, {
      meetingType: z.optional(z.string()),
      scheduledType: z.optional(z.string()),
      hostUserId: z.optional(z.string()),
      hostEmail: z.optional(z.string()),
      integrationTags: z.optional(z.array(z.string())),
    }),
  ),
});

/** A meeting as it stands, as far as an event is held against it. */
export const WebexStanding = z.object({
  title: z.exactOptional(z.string()),
  start: z.exactOptional(z.string()),
  end: z.exactOptional(z.string()),
  integrationTags: z.optional(z.array(z.string())),
});

/** Dates of series, each by its own id. */
export const WebexDates = z.object({
  items: z.array(
    z.object({
      id: z.string().check(z.minLength(1)),
      meetingSeriesId: z.string(),
      title: z.string(),
      start: z.string(),
      end: z.string(),
    }),
  ),
});

export const WebexMeetingList = z.object({ items: z.array(WebexMeeting) });

/** One date of a meeting in a list, as far as it is shown. Names and addresses of people fall away here. */
export const WebexListed = z.object({
  id: z.string().check(z.minLength(1)),
  meetingSeriesId: z.optional(z.string()),
  title: z.string(),
  state: z.optional(z.string()),
  start: z.string(),
  end: z.string(),
  timezone: z.string(),
  webLink: z.string(),
});

/** Each meeting is parsed for itself, so that one that can't be read doesn't hide the others. */
export const WebexAgenda = z.object({ items: z.array(z.unknown()) });

export const WebexPersonalRoom = z.object({
  topic: z.optional(z.string()),
  personalMeetingRoomLink: z.string(),
  sipAddress: z.optional(z.string()),
  telephony: z.optional(Telephony),
});

export const WebexSites = z.object({
  sites: z.array(z.object({ siteUrl: z.string(), default: z.optional(z.boolean()) })),
});

export const WebexSchedulingOptions = z.object({
  enabledJoinBeforeHost: z.optional(z.boolean()),
  joinBeforeHostMinutes: z.optional(z.number()),
});

export const WebexPerson = z.object({
  id: z.string().check(z.minLength(1)),
  emails: z.optional(z.array(z.string())),
  displayName: z.optional(z.string()),
  siteUrls: z.optional(z.array(z.string())),
});

export const WebexError = z.object({
  message: z.optional(z.string()),
  errors: z.optional(z.array(z.object({ description: z.optional(z.string()) }))),
  trackingId: z.optional(z.string()),
});
