import type { SimAnswer } from './http';

/** The content type Webex names on its JSON answers. */
export const JSON_TYPE = 'application/json;charset=UTF-8';

/** A JSON answer. */
export function json(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): SimAnswer {
  return { status, headers: { 'content-type': JSON_TYPE, ...headers }, body: JSON.stringify(value) };
}

/** 204, as after a removal. */
export function noContent(): SimAnswer {
  return { status: 204, headers: {}, body: '' };
}

/** Sends the browser on with a GET. */
export function redirect(location: string): SimAnswer {
  return { status: 302, headers: { location, 'cache-control': 'no-store' }, body: '' };
}

/** A page that runs no script and loads nothing. */
export function page(status: number, html: string): SimAnswer {
  return {
    status,
    headers: {
      'content-type': 'text/html;charset=UTF-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    },
    body: html,
  };
}
