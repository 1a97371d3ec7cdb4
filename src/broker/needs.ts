/** What the broker is handed by whoever runs it. Nothing here is tied to a platform. */
export interface BrokerNeeds {
  /** Sends to Webex. */
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
  readonly limiter: RateLimiter;
  readonly clock: BrokerClock;
  /** Takes one entry per answer, and one more where something else is worth knowing. */
  readonly log: (entry: LogEntry) => void;
  /** The address at the other end of the connection, where the platform tells it beside the request. */
  readonly peerAddress?: (request: Request) => string | undefined;
}

export interface BrokerClock {
  /** Milliseconds from some fixed point; never goes back. */
  now(): number;
  /** Calls back once after so many milliseconds, unless the returned function is called before. */
  after(milliseconds: number, then: () => void): () => void;
}

/** Says whether one more request of this key is welcome. Keys are hexadecimal hashes, or one name all others share. */
export interface RateLimiter {
  allow(key: string): Promise<{ readonly ok: boolean; readonly retryAfterSeconds?: number }>;
}

/** What a request turned out to be about, or what kept Webex from answering it. */
export type BrokerEvent =
  | 'token'
  | 'code-exchange'
  | 'refresh'
  | 'revocation'
  | 'health'
  | 'preflight'
  | 'other'
  | 'limiter-failed'
  | 'webex-late'
  | 'webex-unreachable'
  | 'webex-redirected'
  | 'webex-too-large'
  | 'webex-unusable'
  | 'broker-failed';

/** All that is ever logged. No value of a request, an answer, a setting or an address can be in it. */
export interface LogEntry {
  readonly event: BrokerEvent;
  /** Of the answer; 0 where the entry isn't about an answer. */
  readonly status: number;
  /** How long it took, coarse enough to tell nothing about one person. */
  readonly duration: DurationBucket;
}

export type DurationBucket = '<100ms' | '<1s' | '<5s' | '<15s' | '>=15s';

export function durationBucket(milliseconds: number): DurationBucket {
  if (milliseconds < 100) return '<100ms';
  if (milliseconds < 1_000) return '<1s';
  if (milliseconds < 5_000) return '<5s';
  return milliseconds < 15_000 ? '<15s' : '>=15s';
}
