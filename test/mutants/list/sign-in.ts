import type { Mutant } from '../mutant';
import { e2e, unit } from './kills';

const OAUTH = 'src/auth/oauth.ts';
const TOKEN_FAILURE = 'src/auth/token-failure.ts';
const WINDOW = 'src/platform/identity.ts';

/** Every way a sign-in ends other than well. */
export const signInMutants: readonly Mutant[] = [
  {
    name: 'a closed sign-in window is not recognised',
    file: WINDOW,
    find: "if (/did not approve|cancelled or denied/i.test(text)) return { kind: 'closed' };",
    replace: '',
    kills: e2e('sign-in', 'closing the window says what may be behind it'),
  },
  {
    name: 'a sign-in page that cannot be loaded is not recognised',
    file: WINDOW,
    find: "if (/could not be loaded/i.test(text)) return { kind: 'unreachable' };",
    replace: '',
    kills: e2e('sign-in', 'a sign-in page that answers with an error'),
  },
  {
    name: 'a declined sign-in is not recognised',
    file: OAUTH,
    find: "if (error.error === 'access_denied') return { code: 'sign_in_declined' };",
    replace: '',
    kills: unit('auth/oauth', 'the person declined'),
  },
  {
    name: 'any state is taken',
    file: OAUTH,
    find: 'new URL(redirected), request.state)',
    replace: 'new URL(redirected), oauth.skipStateCheck)',
    kills: unit('auth/oauth', 'no code is traded another state'),
  },
  {
    name: 'a missing scope is not recognised',
    file: OAUTH,
    find: "if (error.error === 'invalid_scope') return { code: 'scope_missing', ...more };",
    replace: '',
    kills: unit('auth/oauth', 'a scope that is not ticked on the integration'),
  },
  {
    name: 'a missing secret is not recognised',
    file: TOKEN_FAILURE,
    find: "if (/client.?(id|secret)|client_secret/i.test(detail)) return 'client_refused';",
    replace: '',
    kills: unit('auth/oauth', 'an empty secret is tried as it is'),
  },
  {
    name: 'a wrong secret is not recognised',
    file: TOKEN_FAILURE,
    find: "if (error === 'invalid_client' || error === 'unauthorized_client') return 'client_refused';",
    replace: '',
    kills: unit('auth/token-failure', 'unauthorized_client with 400'),
  },
  {
    name: 'a wrong secret is not told',
    file: 'src/ui/options/use-attempt.ts',
    find: 'else if (!reply.ok) setSetback({ place, failure: reply.failure, asked });',
    replace: '',
    kills: e2e('sign-in', 'a wrong client secret is named'),
  },
  {
    name: 'a session that has ended is not recognised',
    file: TOKEN_FAILURE,
    find: "if (error === 'invalid_grant') return 'session_ended';",
    replace: '',
    kills: unit('auth/session', 'a session taken back by Webex has ended'),
  },
  {
    name: 'an account that can only attend is not told so at once',
    file: 'src/ui/options/account.tsx',
    find: '{!canSchedule && (',
    replace: '{false && (',
    kills: e2e('sign-in', 'that is said at once'),
  },
  {
    name: 'an attendee everywhere may try to schedule',
    file: 'src/background/create-meeting.ts',
    find: "if (me && !canSchedule(me.account)) return failed('cannot_schedule');",
    replace: '',
    kills: unit('background/create-meeting', 'an account that is an attendee everywhere'),
  },
  {
    name: 'features follow to another account',
    file: 'src/background/sign-in.ts',
    find: 'const wished = isSameAccount ? featuresOf(wish) :',
    replace: 'const wished = account.ok ? featuresOf(wish) :',
    kills: unit('background/sign-in', 'takes over no feature where somebody else turns out to have signed in'),
  },
  {
    name: 'fresh tokens that nobody uses stay good',
    file: 'src/background/sign-in.ts',
    find: 'if (!isInUse || isAnother) void needs.revoke(connection, tokens);',
    replace: '',
    kills: unit('background/sign-in', 'are taken back where a scope is missing'),
  },
];
