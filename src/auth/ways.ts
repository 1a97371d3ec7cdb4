import { done, failed, type Result } from '../domain/failure';
import type { LaidDown } from '../domain/laid-down';
import type { Way } from '../domain/way';
import type { Connection } from './connection';

/** An integration that people need not enter. */
export interface Preset extends Connection {
  readonly way: Exclude<Way, 'own'>;
}

/** What an organisation laid down, once it has been read and found right. */
export interface Policy {
  /** The organisation's own integration. */
  readonly connection?: Preset;
  /** Whether people may enter an integration of their own. */
  readonly ownAllowed: boolean;
  /** What has nothing to do with sign-in; missing where there is none of it. */
  readonly laidDown?: LaidDown;
}

/** The ways to connect that are open in this browser. */
export interface Ways {
  /** The default: one click, nothing to enter. */
  readonly preset?: Preset;
  readonly own: boolean;
}

/** An organisation's integration comes before the one of the build. */
export function waysToConnect(publisher: Preset | undefined, policy: Policy): Ways {
  const preset = policy.connection ?? publisher;
  return { own: policy.ownAllowed, ...(preset ? { preset } : {}) };
}

/**
 * The connection to use for what was stored at sign-in. A preset is used as it is laid down now: its broker may have
 * moved, but another client ID, region or owner needs a new sign-in.
 */
export function inForce(stored: Connection, { preset, own }: Ways): Result<Connection> {
  if (stored.way === 'own') return own ? done(stored) : failed('connection_changed');
  return isStill(preset, stored) ? done(preset) : failed('connection_changed');
}

/** What was stored, or where the same preset is laid down now: to give back what it brought, even if it is used no more. */
export const asLaidDown = (stored: Connection, ways: Result<Ways>): Connection =>
  ways.ok && isStill(ways.value.preset, stored) ? ways.value.preset : stored;

const isStill = (preset: Preset | undefined, { way, clientId, region }: Connection): preset is Preset =>
  preset?.way === way && preset.clientId === clientId && preset.region === region;
