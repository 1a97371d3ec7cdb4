import type { IncomingHttpHeaders } from 'node:http';
import { Agent, request } from 'node:https';

export interface Sending {
  readonly id: string;
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** How a sending ended for the client. */
export type Outcome =
  | { readonly kind: 'answer'; readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string }
  /** @see reused the connection had served a request before */
  | { readonly kind: 'died'; readonly reused: boolean };

/** A browser's connections to the simulated services: TLS, kept alive, used again. */
export interface Connections {
  /** Sends once; nothing is repeated here. */
  send(sending: Sending): { readonly outcome: Promise<Outcome>; drop(): void };
  /** Connections that stand idle are closed. */
  closeIdle(): void;
  close(): void;
}

/** By this header the server knows which sending it has before it; the services don't see it. */
export const SENDING_HEADER = 'x-sending';

/** Where the services are, and what to trust there. */
export interface Place {
  readonly port: number;
  /** PEM. */
  readonly certificate: string;
}

export function createConnections({ port, certificate }: Place): Connections {
  const agent = new Agent({ keepAlive: true, ca: certificate });

  function send({ id, method, url, headers, body }: Sending): ReturnType<Connections['send']> {
    const asked = request({
      ...{ agent, host: '127.0.0.1', port, servername: url.hostname, method, path: `${url.pathname}${url.search}` },
      headers: { ...headers, host: url.hostname, [SENDING_HEADER]: id, 'content-length': Buffer.byteLength(body) },
    });
    const outcome = new Promise<Outcome>((resolve) => {
      const die = (): void => resolve({ kind: 'died', reused: asked.reusedSocket });
      asked.on('error', die);
      asked.on('close', die);
      asked.on('response', (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', die);
        answer.on('end', () => {
          const { statusCode = 0, headers: told } = answer;
          resolve({ kind: 'answer', status: statusCode, headers: told, body: Buffer.concat(chunks).toString('utf8') });
        });
      });
    });
    asked.end(body);
    return { outcome, drop: () => asked.destroy() };
  }

  return {
    send,
    closeIdle: () => {
      for (const socket of Object.values(agent.freeSockets).flat()) socket?.destroy();
    },
    close: () => agent.destroy(),
  };
}
