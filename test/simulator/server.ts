import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { type Certificate, makeCertificate } from './certificate';
import { createFaults, type Faults } from './faults';
import { createFrontDoor } from './front-door';
import type { SimAnswer, SimHandler, SimRequest } from './http';

const LARGEST_BODY = 1_000_000;

/** One request that reached a known host, without bodies or headers. */
export interface ServedRequest {
  readonly host: string;
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: string;
  /** 0 while there is no answer: still waiting, or dropped. */
  readonly status: number;
  /** Whether the connection had served a request before. */
  readonly reusedConnection: boolean;
}

/** A client that came with a host nobody asked for, a handler that failed, or a request that is in no list of ours. */
export interface UnexpectedVisit {
  /** Host name as the client gave it; empty where it gave none. */
  readonly host: string;
  readonly how: 'tls-name' | 'host-header' | 'plain-text' | 'handler-failed' | 'not-listed';
  readonly detail: string;
}

export interface ServerOptions {
  /** What answers for which host name. */
  readonly hosts: Readonly<Record<string, SimHandler>>;
  readonly certificate?: Certificate;
  readonly faults?: Faults;
}

/** A running server. */
export interface SimServer {
  readonly port: number;
  readonly spki: string;
  readonly faults: Faults;
  /** In the order they came; a test may empty it. */
  readonly requests: ServedRequest[];
  readonly unexpected: readonly UnexpectedVisit[];
  /** Ends every connection, and forgets what came and which faults are planned. */
  renew(): void;
  /** Kills every connection and frees the port. */
  close(): Promise<void>;
}

/** The whole body, or `undefined` for one that is too large; it is read to its end all the same, so that the answer arrives. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= LARGEST_BODY) chunks.push(chunk);
  }
  return size > LARGEST_BODY ? undefined : Buffer.concat(chunks).toString('utf8');
}

function toSimRequest(request: IncomingMessage, host: string, body: string): SimRequest {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return { method: request.method ?? 'GET', url: new URL(request.url ?? '/', `https://${host}`), headers, body };
}

function send(response: ServerResponse, answer: SimAnswer): void {
  const empty = answer.status === 204 || answer.status === 304;
  const length = empty ? {} : { 'content-length': String(Buffer.byteLength(answer.body)) };
  const cookies = answer.cookies === undefined ? {} : { 'set-cookie': [...answer.cookies] };
  response.writeHead(answer.status, { ...answer.headers, ...cookies, ...length });
  response.end(empty ? undefined : answer.body);
}

/**
 * Serves the hosts over TLS and HTTP/1.1 with keep-alive on a free port of 127.0.0.1. Map the host names to that port in
 * the client (`--host-resolver-rules`) and trust `spki`. Any other host gets 421 and an entry in `unexpected`.
 */
export async function startServer(options: ServerOptions): Promise<SimServer> {
  const hosts = new Map(Object.entries(options.hosts));
  const certificate = options.certificate ?? (await makeCertificate([...hosts.keys()]));
  const faults = options.faults ?? createFaults();
  const requests: ServedRequest[] = [];
  const unexpected: UnexpectedVisit[] = [];
  const served = new WeakSet<Socket>();

  const serve = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const socket = incoming.socket as Socket & { readonly servername?: string | false };
    const host = (incoming.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
    const reusedConnection = served.has(socket);
    served.add(socket);
    const handler = hosts.get(host);
    const path = new URL(incoming.url ?? '/', 'https://any.example').pathname;
    if (handler === undefined) {
      // An unknown TLS name is in the list already, by its handshake.
      if (socket.servername !== host)
        unexpected.push({ host, how: 'host-header', detail: `${incoming.method} ${path}` });
      send(response, { status: 421, headers: {}, body: '' });
      return;
    }
    const body = await readBody(incoming);
    if (body === undefined) {
      send(response, { status: 413, headers: { connection: 'close' }, body: '' });
      return;
    }
    const request = toSimRequest(incoming, host, body);
    const entry = { host, method: request.method, path, query: request.url.search, status: 0, reusedConnection };
    requests.push(entry);
    const answer = await faults.run(request, reusedConnection, handler);
    if (answer === undefined || socket.destroyed) {
      socket.destroy();
      return;
    }
    entry.status = answer.status;
    send(response, answer);
  };

  const { server, sockets } = createFrontDoor(certificate, {
    request: (incoming, response) => {
      serve(incoming, response).catch((error: unknown) => {
        const closed = incoming.socket.destroyed;
        const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
        if (!closed) unexpected.push({ host: incoming.headers.host ?? '', how: 'handler-failed', detail });
        incoming.socket.destroy();
      });
    },
    serverName: (name) => {
      if (!hosts.has(name.toLowerCase())) unexpected.push({ host: name, how: 'tls-name', detail: 'handshake' });
    },
    plain: (host) => {
      unexpected.push({ host: host.replace(/:\d+$/, ''), how: 'plain-text', detail: 'no TLS' });
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const endAll = (): void => {
    faults.clear();
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    spki: certificate.spki,
    faults,
    requests,
    unexpected,
    renew() {
      endAll();
      requests.length = 0;
      unexpected.length = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        endAll();
      }),
  };
}
