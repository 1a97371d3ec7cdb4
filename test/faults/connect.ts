import { ORDINARY_HOST, TEST_CLIENT_ID, TEST_CLIENT_SECRET } from '../simulator/test-account';
import type { Webex } from '../simulator/webex';
import { decideAt } from '../unit/harness/consent';
import type { Person } from './person';

/** Signs in as a person does, with an integration of their own; gives the failure's code, or nothing if all went well. */
export async function connect({ popup }: Person): Promise<string | undefined> {
  const connected = await popup('connection.connect', {
    using: { kind: 'own', region: 'commercial', clientId: TEST_CLIENT_ID, clientSecret: TEST_CLIENT_SECRET },
    chooseAccount: false,
    leaveUnclear: true,
  });
  return connected.ok ? undefined : connected.failure.code;
}

/** What the person does in the sign-in window. */
export const consent = (webex: Webex, url: string): Promise<string> => decideAt(webex, url, ORDINARY_HOST, 'accept');
