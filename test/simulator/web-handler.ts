import type { SimHandler } from './http';

/** Lets a web handler (`Request` to `Response`) stand among the simulated services. */
export function fromWebHandler(handle: (request: Request) => Promise<Response>): SimHandler {
  return async ({ method, url, headers, body }) => {
    const given = method === 'GET' || method === 'HEAD' ? {} : { body };
    const response = await handle(new Request(url, { method, headers: { ...headers }, ...given }));
    const told = Object.fromEntries([...response.headers].filter(([name]) => name !== 'set-cookie'));
    return {
      status: response.status,
      headers: told,
      cookies: response.headers.getSetCookie(),
      body: await response.text(),
    };
  };
}
