import { COMMON_TAG, tagOf } from '../../src/domain/creation';
import {
  ORDINARY_HOST,
  SEVERAL_SITES,
  TEST_CLIENT_ID,
  TEST_CLIENT_SECRET,
  testIntegration,
} from '../simulator/test-account';
import { createWebex, type Webex } from '../simulator/webex';
import type { Grant } from '../simulator/webex-state';
import { send } from '../unit/simulator/client';
import { REDIRECT_URI } from './browser-api';
import { createClicks } from './clicks';

const OTHER_CLIENT_ID = `C${'beef'.repeat(16)}`;

/** A simulated Webex where the person and somebody else have an account, and two integrations are registered. */
export const createStormWebex = (now: () => number, seed: number): Webex =>
  createWebex({
    integrations: [
      testIntegration([REDIRECT_URI]),
      testIntegration([REDIRECT_URI], { clientId: OTHER_CLIENT_ID, clientSecret: TEST_CLIENT_SECRET }),
    ],
    people: [ORDINARY_HOST, SEVERAL_SITES],
    now,
    seed,
  });

/** Makes meetings that this browser must never touch; gives their ids. */
export async function makeForeignMeetings(webex: Webex): Promise<ReadonlySet<string>> {
  const host = ORDINARY_HOST.id;
  const invited = { invitees: [{ email: ORDINARY_HOST.email }] };
  const key = createClicks().add('').key;
  // By hand on Webex's own pages; two of another person; another browser's; a former client's, with the key of a click.
  await make(webex, host, OTHER_CLIENT_ID, {});
  await make(webex, SEVERAL_SITES.id, OTHER_CLIENT_ID, invited);
  const elsewhere = 'e15e0000-0000-4000-8000-000000000001';
  await make(webex, SEVERAL_SITES.id, TEST_CLIENT_ID, { ...invited, integrationTags: [COMMON_TAG, tagOf(elsewhere)] });
  await make(webex, host, TEST_CLIENT_ID, { integrationTags: [COMMON_TAG, tagOf(elsewhere)] });
  await make(webex, host, OTHER_CLIENT_ID, { integrationTags: [COMMON_TAG, tagOf(key)] });
  return new Set(webex.state.meetings.map(({ id }) => id));
}

async function make(webex: Webex, personId: string, clientId: string, more: object): Promise<void> {
  const scopes = ['meeting:schedules_write', 'meeting:schedules_read'];
  const grant: Grant = {
    ...{ refreshToken: '', formerRefreshTokens: [], clientId, personId, scopes },
    ...{ expiresAt: Number.POSITIVE_INFINITY, revoked: false },
  };
  const token = `foreign-${webex.state.accessTokens.length}`;
  webex.state.accessTokens.push({ token, grant, expiresAt: Number.POSITIVE_INFINITY });
  const body = {
    title: 'Meeting of tab 1',
    start: '2026-03-04T09:00:00+01:00',
    end: '2026-03-04T10:00:00+01:00',
    timezone: 'Europe/Berlin',
    sendEmail: false,
    ...more,
  };
  const answer = await send(webex, 'POST', '/v1/meetings', body, { authorization: `Bearer ${token}` });
  if (answer.status !== 200) throw new Error(`a foreign meeting was not made: ${answer.body}`);
}
