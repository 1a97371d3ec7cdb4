import * as z from 'zod/mini';

/** Ended meetings, each by the id of its instance. Host key, passwords, links and numbers to call fall away here. */
export const WebexEndedMeetings = z.object({
  items: z.array(
    z.object({
      id: z.string().check(z.minLength(1), z.maxLength(200)),
      meetingSeriesId: z.optional(z.string()),
      meetingNumber: z.optional(z.string()),
      title: z.string(),
      start: z.string(),
      end: z.string(),
      timezone: z.string(),
      siteUrl: z.optional(z.string()),
      hostUserId: z.optional(z.string()),
      hostDisplayName: z.optional(z.string()),
      hostEmail: z.optional(z.string()),
    }),
  ),
});

/** Who took part; of devices only their kind, no number that was called from. */
export const WebexParticipants = z.object({
  items: z.array(
    z.object({
      id: z.optional(z.string()),
      email: z.optional(z.nullable(z.string())),
      displayName: z.optional(z.string()),
      host: z.optional(z.boolean()),
      coHost: z.optional(z.boolean()),
      invitee: z.optional(z.boolean()),
      joinedTime: z.optional(z.string()),
      leftTime: z.optional(z.string()),
      devices: z.optional(z.array(z.object({ deviceType: z.optional(z.string()) }))),
    }),
  ),
});
