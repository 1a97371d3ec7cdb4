import type { SimAnswer, SimHandler } from './http';

const OPEN: Readonly<Record<string, string>> = { 'access-control-allow-origin': '*' };

/** Answers preflights and opens every answer to any origin, as webexapis.com does for pages that call it. */
export function withCors(handler: SimHandler): SimHandler {
  return async (request): Promise<SimAnswer> => {
    if (request.method === 'OPTIONS') {
      const preflight = {
        ...OPEN,
        'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE, OPTIONS',
        'access-control-allow-headers': request.headers['access-control-request-headers'] ?? '*',
        'access-control-max-age': '600',
      };
      return { status: 204, headers: preflight, body: '' };
    }
    const answer = await handler(request);
    return { ...answer, headers: { ...OPEN, ...answer.headers } };
  };
}
