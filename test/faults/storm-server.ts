import { makeCertificate } from '../simulator/certificate';
import { createFaults, type Faults } from '../simulator/faults';
import { startServer } from '../simulator/server';
import type { Webex } from '../simulator/webex';
import type { Place } from './connections';

/** What stands behind the server during one run. */
export interface Behind {
  readonly webex: Webex;
  readonly run: Faults['run'];
}

/** One simulated Webex over TLS after the other, each empty, at one port. */
export interface StormServer {
  readonly place: Place;
  use(behind: Behind): void;
  /** What came to the server by mistake or broke in it since it was last asked for. */
  takeUnexpected(): readonly string[];
  close(): Promise<void>;
}

export async function startStormServer(): Promise<StormServer> {
  let behind: Behind | undefined;
  let seen = 0;
  const now = (): Behind => {
    if (behind === undefined) throw new Error('no run is under way');
    return behind;
  };
  const hosts = {
    'webexapis.com': (request: Parameters<Webex['handle']>[0]) => now().webex.handle(request),
    'idbroker.webex.com': (request: Parameters<Webex['handle']>[0]) => now().webex.identityBroker(request),
  };
  const certificate = await makeCertificate(Object.keys(hosts));
  const faults: Faults = { ...createFaults(), run: (...given) => now().run(...given) };
  const server = await startServer({ hosts, certificate, faults });
  return {
    place: { port: server.port, certificate: certificate.cert },
    use: (next) => {
      behind = next;
      server.requests.length = 0;
    },
    takeUnexpected: () => {
      const visits = server.unexpected.slice(seen);
      seen = server.unexpected.length;
      return visits.map(({ how, host, detail }) => `${how} ${host} ${detail}`);
    },
    close: server.close,
  };
}
