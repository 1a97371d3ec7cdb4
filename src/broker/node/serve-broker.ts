import { serve } from '@hono/node-server';
import { createBroker } from '../create-broker';
import type { BrokerNeeds } from '../needs';
import type { BrokerSettings } from '../settings';
import type { ListenAddress } from './read-address';

/** A broker that listens. */
export interface RunningBroker {
  /** Such as `http://127.0.0.1:8787`. */
  readonly address: string;
  /** Takes no more requests, lets those under way finish for ten seconds at most, and frees the port. */
  stop(): Promise<void>;
}

/** Longer than the broker itself waits for a body; these are for connections that never get that far. */
const TIMEOUTS = { headersTimeout: 10_000, requestTimeout: 20_000, connectionsCheckingInterval: 5_000 };
const FINISH_WITHIN_MS = 10_000;

/**
 * Serves a broker over plain HTTP.
 * @throws Error of Node's when it can't listen there
 */
export async function serveBroker(
  settings: BrokerSettings,
  needs: Omit<BrokerNeeds, 'peerAddress'>,
  { host, port }: ListenAddress,
): Promise<RunningBroker> {
  const peers = new WeakMap<Request, string>();
  const broker = createBroker(settings, { ...needs, peerAddress: (request) => peers.get(request) });
  return new Promise((resolve, reject) => {
    const server = serve(
      {
        fetch: (request, { incoming }) => {
          const peer = incoming.socket.remoteAddress;
          if (peer !== undefined) peers.set(request, peer);
          return broker.fetch(request);
        },
        overrideGlobalObjects: false,
        hostname: host,
        port,
        serverOptions: TIMEOUTS,
      },
      ({ address, port: taken }) =>
        resolve({
          address: `http://${address.includes(':') ? `[${address}]` : address}:${taken}`,
          stop: () => stop(server),
        }),
    );
    server.once('error', reject);
  });
}

type Server = ReturnType<typeof serve>;

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cutOff = setTimeout(() => {
      if ('closeAllConnections' in server) server.closeAllConnections();
    }, FINISH_WITHIN_MS);
    // Node closes connections at rest by itself.
    server.close(() => {
      clearTimeout(cutOff);
      resolve();
    });
  });
}
