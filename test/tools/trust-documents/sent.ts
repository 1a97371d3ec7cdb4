import { AUTH_REQUESTS, type AuthRequestKind, type AuthRequestName } from '../../../src/domain/auth-requests';
import { WEBEX } from '../../../src/domain/region';
import { WEBEX_ENDPOINTS, type WebexEndpointName } from '../../../src/domain/webex-endpoints';
import type { Block } from '../../../src/trust-guide/blocks';

/** One occasion on which something is sent. */
export interface Sending {
  readonly when: string;
  readonly what: string;
  readonly requests: readonly (AuthRequestName | WebexEndpointName)[];
}

/** Every occasion on which something is sent; a test holds their requests against the lists that the code obeys. */
export const SENDINGS: readonly Sending[] = [
  {
    when: 'you connect',
    what: 'client ID, the sign-in code, and the client secret unless a broker adds it; then one question for your own account',
    requests: ['authorize', 'token', 'broker_token', 'read_me'],
  },
  {
    when: 'you switch a feature on',
    what: 'the same once more, with the feature’s scopes; for the personal room and your account’s defaults one question for the sites where you can be a host',
    requests: ['authorize', 'token', 'broker_token', 'read_me', 'read_sites'],
  },
  {
    when: 'a token is about to run out',
    what: 'client ID and the refresh token, and the client secret unless a broker adds it',
    requests: ['token', 'broker_token'],
  },
  {
    when: 'you disconnect, or connect another account',
    what: 'the tokens, to be revoked',
    requests: ['revoke', 'broker_revoke'],
  },
  { when: 'you use your personal room for the first time', what: 'one question for it', requests: ['read_room'] },
  {
    when: 'you open the settings page, with the personal room or your account’s defaults switched on',
    what: 'one question for your own scheduling options, and one for your sites where you have several',
    requests: ['read_options', 'read_sites'],
  },
  {
    when: 'you make a meeting',
    what: 'title, start, end, time zone, how it repeats, what you chose in the options, guests’ addresses if you switched that on, and two tags: the extension’s name and a random number for this click',
    requests: ['create_meeting'],
  },
  {
    when: 'soon afterwards, or when an answer was lost',
    what: 'a search for meetings with that tag; a second one that came of the same click is removed',
    requests: ['list_meetings', 'delete_meeting'],
  },
  {
    when: 'you save an event that carries your meeting, or press “Update the meeting”',
    what: 'its id; for one date of a series, which dates lie around it; then what has changed of title and times, or of the rule',
    requests: ['read_meeting', 'list_meetings', 'change_meeting'],
  },
  {
    when: 'you open the popup while you are signed in',
    what: 'one question for your meetings of today and tomorrow. Of the answer, title, times and link are shown and nothing is kept; who hosts a meeting is not read',
    requests: ['list_meetings'],
  },
  {
    when: 'you change a meeting in the popup',
    what: 'its id; then what has changed of title and times',
    requests: ['read_meeting', 'change_meeting'],
  },
  {
    when: 'you press “Manage this meeting” and confirm',
    what: 'the link, as a question for the meeting behind it',
    requests: ['list_meetings'],
  },
  {
    when: 'you remove a meeting',
    what: 'its id, once to see our tag on it and once to remove it',
    requests: ['read_meeting', 'delete_meeting'],
  },
  {
    when: 'you work on a person’s access request',
    what: 'questions for your meetings of the period that are over, and for the participants of each. The person’s address is compared here and not sent',
    requests: ['list_meetings', 'list_participants'],
  },
];

export const sentTable = (): Block => ({
  kind: 'table',
  head: ['when', 'what is sent', 'requests'],
  rows: SENDINGS.map(({ when, what, requests }) => [when, what, { codes: requests.map(addressOf) }]),
});

/** As it leaves, for commercial Webex. */
function addressOf(name: AuthRequestName | WebexEndpointName): string {
  if (name in WEBEX_ENDPOINTS) {
    const { method, path } = WEBEX_ENDPOINTS[name as WebexEndpointName];
    return `${method} ${path}`;
  }
  const { method, to }: AuthRequestKind = AUTH_REQUESTS[name as AuthRequestName];
  return 'broker' in to
    ? `${method} broker${to.broker}`
    : `${method} ${new URL(WEBEX.commercial[to.webex] ?? '').pathname}`;
}
