import type { TextKey } from '../../../i18n/keys';
import { text } from '../../../i18n/text';

/**
 * What remains when this browser has forgotten a person, and who can delete it.
 * - What Webex keeps of people as hosts and participants: deleted by a full administrator, for people of the organisation who
 *   have an account (help.webex.com/article/l4pqoi, Delete Webex Meetings host and usage information of users).
 * - Recordings: only their host may delete them (developer.webex.com/docs/api/v1/recordings/delete-a-recording); the
 *   organisation's retention policy deletes older ones (help.webex.com/article/nlbihhs, Retention Policy).
 */
export const REMAINS = [
  'erase_participation',
  'erase_recordings',
  'erase_calendar',
  'erase_cisco',
] as const satisfies readonly TextKey[];

export const ARTICLES = [
  {
    name: 'erase_article_usage',
    address:
      'https://help.webex.com/en-us/article/l4pqoi/Delete-Webex-Meetings-host-and-usage-information-of-users-in-Control-Hub',
  },
  { name: 'erase_article_retention', address: 'https://help.webex.com/en-us/article/nlbihhs/Retention-Policy' },
  { name: 'erase_article_cisco', address: 'https://www.cisco.com/c/en/us/about/legal/privacy-full.html' },
] as const satisfies readonly { readonly name: TextKey; readonly address: string }[];

/** A text for whoever can delete the rest: the request, what is meant, and where Webex describes it. */
export const eraseMessage = (email: string): string =>
  [
    text('erase_ask', email),
    text('erase_asked'),
    '',
    ...REMAINS.slice(0, -1).map((sentence) => `- ${text(sentence)}`),
    '',
    ...ARTICLES.map(({ name, address }) => `${text(name)}: ${address}`),
  ].join('\n');
