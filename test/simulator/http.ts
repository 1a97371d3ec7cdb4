/** One request as every simulated service sees it: sockets, TLS and faults stay outside. */
export interface SimRequest {
  readonly method: string;
  readonly url: URL;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** One answer of a simulated service. */
export interface SimAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Values of Set-Cookie, the one header that can't be joined into one. */
  readonly cookies?: readonly string[];
  readonly body: string;
}

/** A simulated service: a pure function of its own state and one request. */
export type SimHandler = (request: SimRequest) => SimAnswer | Promise<SimAnswer>;
