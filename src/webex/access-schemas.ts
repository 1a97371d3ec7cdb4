import * as z from 'zod/mini';

const words = z.catch(z.nullish(z.string()), undefined);

/**
 * Ended meetings, each by the id of its instance; whatever else one lacks, it can be asked for. Host key, passwords, links
 * and numbers to call fall away here. Null stands for one whose id can't be read, so that it holds up no other.
 */
export const WebexEndedMeetings = z.object({
  items: z.array(
    z.catch(
      z.nullable(
        z.object({
          id: z.string().check(z.minLength(1), z.maxLength(200)),
          meetingSeriesId: words,
          meetingNumber: words,
          title: words,
          start: words,
          end: words,
          timezone: words,
          siteUrl: words,
          hostUserId: words,
          hostDisplayName: words,
          hostEmail: words,
        }),
      ),
      null,
    ),
  ),
});

/** Who took part; of devices only their kind, no number that was called from. */
export const WebexParticipants = z.object({
  items: z.array(
    z.object({
      id: z.nullish(z.string()),
      email: z.nullish(z.string()),
      displayName: z.nullish(z.string()),
      host: z.nullish(z.boolean()),
      coHost: z.nullish(z.boolean()),
      invitee: z.nullish(z.boolean()),
      joinedTime: z.nullish(z.string()),
      leftTime: z.nullish(z.string()),
      devices: z.nullish(z.array(z.object({ deviceType: z.nullish(z.string()), joinedTime: words, leftTime: words }))),
    }),
  ),
});
