import type { SimRequest } from './http';

/** What a client says it is. */
export interface ClientCredentials {
  readonly id: string;
  /** Empty where none was sent. */
  readonly secret: string;
}

/** The credentials of a Basic header (RFC 6749 §2.3.1), if the request has one. */
export function basicCredentials(request: SimRequest): ClientCredentials | undefined {
  const basic = /^Basic +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (basic === undefined) return undefined;
  const pair = Buffer.from(basic, 'base64').toString('utf8');
  const colon = pair.indexOf(':');
  const part = (text: string): string => decodeURIComponent(text.replace(/\+/g, ' '));
  return colon < 0
    ? { id: part(pair), secret: '' }
    : { id: part(pair.slice(0, colon)), secret: part(pair.slice(colon + 1)) };
}

/** The credentials of a Basic header, or else those in the form. */
export const credentials = (request: SimRequest, form: URLSearchParams): ClientCredentials =>
  basicCredentials(request) ?? { id: form.get('client_id') ?? '', secret: form.get('client_secret') ?? '' };
