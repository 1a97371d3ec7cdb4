import type { BrokerNeeds } from '../../../src/broker/needs';
import { TEST_CLIENT_SECRET } from '../../simulator/test-account';

type Send = BrokerNeeds['fetch'];

const JSON_TYPE = { 'content-type': 'application/json' };

/** Repeats all it was sent, secret included, the way a careless error page would. */
function echo(status: number, shape: (text: string) => unknown): Send {
  return async (address, { headers, body }) => {
    const text = `${address} ${String(body)} ${decodeURIComponent(String(body))} ${JSON.stringify(headers)}`;
    return new Response(JSON.stringify(shape(text)), {
      status,
      headers: { ...JSON_TYPE, 'x-echo': text.slice(0, 100) },
    });
  };
}

const answer = (status: number, body: string, headers: Record<string, string> = JSON_TYPE): Send => {
  return async () => new Response(body, { status, headers });
};

/** What a broken Webex does, by name; the statuses that a broker may answer with because of it. */
export const BROKEN: Readonly<Record<string, { readonly send: Send; readonly statuses: readonly number[] }>> = {
  'says 400 and repeats': {
    send: echo(400, (text) => ({ error: text, error_description: text, message: text, trackingId: text, more: text })),
    statuses: [400],
  },
  'says 503 and repeats': { send: echo(503, (text) => ({ errors: [{ description: text }, text] })), statuses: [503] },
  'gives tokens that repeat': {
    send: echo(200, (text) => ({ access_token: text, token_type: 'Bearer', expires_in: 1 })),
    statuses: [200, 502],
  },
  'gives the secret as a token': {
    send: answer(200, JSON.stringify({ access_token: TEST_CLIENT_SECRET, token_type: 'Bearer' })),
    statuses: [200, 502],
  },
  'gives HTML': {
    send: answer(200, `<html>${TEST_CLIENT_SECRET}</html>`, { 'content-type': 'text/html' }),
    statuses: [200, 502],
  },
  'fails in HTML': { send: answer(500, '<html>', { 'content-type': 'text/html' }), statuses: [502] },
  'gives too much': { send: answer(400, `{"error":"${'x'.repeat(70_000)}"}`), statuses: [502] },
  redirects: {
    send: answer(307, '', { location: `https://elsewhere.example/${TEST_CLIENT_SECRET}` }),
    statuses: [502],
  },
  'breaks off': {
    send: async (address, { body }) => {
      throw new TypeError(`failed: ${address} ${String(body)}`);
    },
    statuses: [502],
  },
  'breaks off within the answer': {
    send: async () =>
      new Response(new ReadableStream({ pull: (controller) => controller.error(new Error(TEST_CLIENT_SECRET)) }), {
        headers: JSON_TYPE,
      }),
    statuses: [502],
  },
};
