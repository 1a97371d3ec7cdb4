/** Webex takes so many (developer.webex.com/docs/api/v1/meetings, `invitees`). */
export const MOST_INVITEES = 1000;

/** Longer than any address can be. */
export const LONGEST_ADDRESS = 320;

/** Addresses that Google gives to rooms and to whole calendars. */
const NOBODY = /@(?:[a-z\d-]+\.)*calendar\.google\.com$/i;

/** Plain addresses only: one that Webex refuses would cost the whole meeting. */
const ADDRESS = /^[a-z\d.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)+$/i;

/** Those of an event's guests who can be invited in Webex: each once, without rooms, and without those named as hosts. */
export function inviteesOf(guests: readonly string[], hosts: readonly (string | undefined)[]): readonly string[] {
  const known = new Set(hosts.map((host) => host?.trim().toLowerCase()));
  const invitees: string[] = [];
  for (const guest of guests) {
    const address = guest.trim();
    if (known.has(address.toLowerCase()) || !ADDRESS.test(address) || NOBODY.test(address)) continue;
    known.add(address.toLowerCase());
    invitees.push(address);
  }
  return invitees.slice(0, MOST_INVITEES);
}
