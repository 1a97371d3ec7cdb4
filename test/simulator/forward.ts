import { request as send } from 'node:http';
import type { SimAnswer, SimHandler } from './http';

/** Headers of one connection, which don't hold for the next (RFC 9110 §7.6.1), and the length, which is counted anew. */
const HOP_BY_HOP = ['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'set-cookie'];

/**
 * Lets a server that listens on a port of 127.0.0.1 stand among the simulated services. It is told the host name the
 * client used, and that TLS ends here; redirects and cookies go back as they are.
 */
export function forwardTo(port: number): SimHandler {
  return ({ method, url, headers, body }) =>
    new Promise((resolve, reject) => {
      const outgoing = send(
        {
          host: '127.0.0.1',
          port,
          method,
          path: `${url.pathname}${url.search}`,
          headers: {
            ...headers,
            connection: 'close',
            'content-length': Buffer.byteLength(body),
            'x-forwarded-proto': 'https',
          },
        },
        (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
          incoming.on('error', reject);
          incoming.on('end', () => {
            const told = Object.entries(incoming.headers).flatMap(([name, value]) =>
              HOP_BY_HOP.includes(name) || value === undefined ? [] : [[name, String(value)] as const],
            );
            const answer: SimAnswer = {
              status: incoming.statusCode ?? 502,
              headers: Object.fromEntries(told),
              cookies: incoming.headers['set-cookie'] ?? [],
              body: Buffer.concat(chunks).toString('utf8'),
            };
            resolve(answer);
          });
        },
      );
      outgoing.on('error', reject);
      outgoing.end(body);
    });
}
