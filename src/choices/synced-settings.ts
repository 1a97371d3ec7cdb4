import * as z from 'zod/mini';
import type { SettingsDocument } from '../domain/settings-document';
import { LARGEST_SETTINGS } from '../domain/settings-document';
import { parseSettings } from './settings-document';

/** What lies in the browser's sync: settings, and when they were chosen. */
export interface SyncedSettings {
  /** Of a clock that never stands behind any stamp it has seen: milliseconds since 1970, or more. */
  readonly at: number;
  readonly settings: SettingsDocument;
}

/**
 * How far a stamp may lie ahead of this browser's clock, which may stand where its battery left it. The bound moves on with
 * the time, so that there is always a later stamp than any that was believed.
 */
export const FURTHEST_AHEAD_MS = 100 * 365 * 24 * 60 * 60_000;

const Envelope = z.strictObject({ at: z.int().check(z.gte(1)), settings: z.unknown() });

/** Undefined for whatever else may lie there, which any browser of the person, and some pages, can write. */
export function parseSynced(value: unknown, now: number): SyncedSettings | undefined {
  const envelope = Envelope.safeParse(value);
  if (!envelope.success || JSON.stringify(value).length > LARGEST_SETTINGS) return undefined;
  if (envelope.data.at > now + FURTHEST_AHEAD_MS) return undefined;
  const settings = parseSettings(envelope.data.settings);
  return settings.ok ? { at: envelope.data.at, settings: settings.value } : undefined;
}

/** The later choice wins; where two browsers name the same moment, both come to the same answer all the same. */
export function isLater(one: SyncedSettings, other: SyncedSettings): boolean {
  return one.at === other.at ? written(one) > written(other) : one.at > other.at;
}

const written = ({ settings }: SyncedSettings): string => JSON.stringify(settings);
