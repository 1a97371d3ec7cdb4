import { createServer as createPlainServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { createServer, type Server, type Socket } from 'node:net';
import type { Certificate } from './certificate';

const TLS_HANDSHAKE = 0x16;

/** What the front door tells of clients that came to the wrong place. */
export interface FrontDoorEvents {
  request(request: IncomingMessage, response: ServerResponse): void;
  /** A TLS client named this server. */
  serverName(name: string): void;
  /** A client spoke plain HTTP for this host, or something else (empty host). */
  plain(host: string): void;
}

/** The listening socket and the connections it holds. */
export interface FrontDoor {
  readonly server: Server;
  readonly sockets: ReadonlySet<Socket>;
}

/**
 * One port for TLS and for clients that wrongly speak plain HTTP: the first byte decides, so that a plain request is told
 * (421) and recorded instead of failing as a broken handshake. Idle connections stay open, whatever time passes.
 */
export function createFrontDoor(certificate: Certificate, events: FrontDoorEvents): FrontDoor {
  const { key, cert } = certificate;
  const tls = createTlsServer(
    {
      key,
      cert,
      SNICallback: (name, done) => {
        events.serverName(name);
        done(null);
      },
    },
    events.request,
  );
  const plain = createPlainServer((request, response) => {
    events.plain(request.headers.host ?? '');
    response.writeHead(421, { connection: 'close' }).end();
  });
  plain.on('connect', (request: IncomingMessage, socket: Socket) => {
    events.plain(request.url ?? '');
    socket.end('HTTP/1.1 421 Misdirected Request\r\nconnection: close\r\n\r\n');
  });
  plain.on('clientError', (_error, socket) => {
    events.plain('');
    socket.destroy();
  });
  // A client that distrusts the certificate or gives up is its own business.
  tls.on('tlsClientError', (_error, socket) => socket.destroy());
  for (const server of [tls, plain]) {
    server.keepAliveTimeout = 0;
    server.headersTimeout = 0;
    server.requestTimeout = 0;
  }
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // A dropped connection is part of the tests.
    socket.on('error', () => socket.destroy());
    socket.once('readable', () => {
      const first: Buffer | null = socket.read();
      if (first === null) return;
      socket.unshift(first);
      (first[0] === TLS_HANDSHAKE ? tls : plain).emit('connection', socket);
    });
  });
  return { server, sockets };
}
