import type { Tokens } from '../../../src/auth/connection';
import { done, failed } from '../../../src/domain/failure';
import { WEBEX } from '../../../src/domain/region';
import { http } from '../../../src/platform/http';
import { createWebexClient } from '../../../src/webex/create-client';
import type { Person } from '../../simulator/webex-options';
import { connectionOf, signedInTokens } from '../harness/connections';
import { createHandClock } from '../harness/hand-clock';
import { openSimNetwork } from '../harness/sim-network';
import { NOW } from '../simulator/client';

/** Where commercial Webex is reached. */
const API = WEBEX.commercial.api;

export const SCHEDULE = {
  start: '2026-03-04T09:00:00+01:00',
  end: '2026-03-04T10:00:00+01:00',
  timezone: 'Europe/Berlin',
};

export const MEETING = { title: 'Quarterly numbers', schedule: SCHEDULE, tags: ['common', 'one-click:1'] };

/** A client of a signed-in person whose token is renewed by a second sign-in; `renewals` lists the refused tokens. */
export async function openClient(person?: Person, connection = connectionOf(), lacksScope = async () => false) {
  const clock = createHandClock(NOW);
  const network = openSimNetwork(clock);
  const renewals: string[] = [];
  const signIn = (): Promise<Tokens> => signedInTokens(network.webex, connection, person, clock.now());
  let token = (await signIn()).accessToken;
  const webex = createWebexClient({
    http,
    access: async () => done({ token, api: API }),
    renewed: async (refused) => {
      renewals.push(refused);
      token = (await signIn()).accessToken;
      return done({ token, api: API });
    },
    lacksScope,
  });
  const posts = () => network.sentTo('POST /v1/meetings');
  return { ...network, client: webex, clock, renewals, posts };
}

/** A client that can get no token at all. */
export const disconnectedClient = () =>
  createWebexClient({
    http,
    access: async () => failed('not_connected'),
    renewed: async () => failed('not_connected'),
    lacksScope: async () => false,
  });
