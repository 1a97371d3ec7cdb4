import type { IncomingHttpHeaders } from 'node:http';
import { Agent, request } from 'node:https';
import type { Certificate } from '../../simulator/certificate';

export interface TlsAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface TlsCall {
  readonly method?: string;
  readonly path: string;
  readonly host?: string;
  /** TLS name, if it differs from the host. */
  readonly servername?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal?: AbortSignal;
}

/** A client with one kept-alive connection that trusts nothing but the given certificate. */
export function createTlsClient(port: number, certificate: Certificate) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const call = (asked: TlsCall): Promise<TlsAnswer> => {
    const { method = 'GET', path, host = 'webexapis.com', servername = host, headers = {}, body, signal } = asked;
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          agent,
          host: '127.0.0.1',
          port,
          servername,
          ca: certificate.cert,
          checkServerIdentity: () => undefined,
          method,
          path,
          headers: { ...headers, host },
          ...(signal === undefined ? {} : { signal }),
        },
        (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
          incoming.on('error', reject);
          incoming.on('end', () => {
            const text = Buffer.concat(chunks).toString('utf8');
            resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: text });
          });
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  };
  return { call, close: () => agent.destroy() };
}
