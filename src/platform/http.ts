/** No answer within this time counts as none: the request may still have been acted on. */
export const ANSWER_WITHIN_MS = 15_000;

export interface HttpAnswer {
  readonly status: number;
  header(name: string): string | null;
  readonly body: string;
}

export interface HttpRequest {
  readonly method: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/**
 * Sends one request and reads its whole answer.
 * Rejects when there is no answer: broken connection, or silence for `ANSWER_WITHIN_MS`.
 */
export type Http = (url: string, request: HttpRequest) => Promise<HttpAnswer>;

export const http: Http = async (url, request) => {
  const response = await fetch(url, {
    ...request,
    cache: 'no-store',
    credentials: 'omit',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  });
  const body = await response.text();
  return { status: response.status, header: (name) => response.headers.get(name), body };
};

/** False only when the browser knows that nothing can leave this machine. */
export const isOnline = (): boolean => navigator.onLine;
