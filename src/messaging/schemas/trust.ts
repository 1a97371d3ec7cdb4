import * as z from 'zod/mini';
import { KEPT_KINDS, type KeptKind } from '../../domain/kept';
import type { Erasable } from '../calls/trust';

const isHere = (kind: KeptKind): kind is Exclude<KeptKind, 'welcome'> => kind !== 'welcome';
const ERASABLE: readonly Erasable[] = [...KEPT_KINDS.filter(isHere), 'everything'];

const Empty = z.strictObject({});

/** What each call of `calls/trust.ts` must look like. */
export const TRUST_REQUESTS = {
  'permissions.read': Empty,
  'kept.read': Empty,
  'kept.export': z.strictObject({
    ownStorage: z.record(z.string().check(z.maxLength(200)), z.string().check(z.maxLength(10_000))),
  }),
  'kept.erase': z.strictObject({ what: z.enum(ERASABLE), leaveUnclear: z.boolean() }),
  'activity.read': Empty,
  'activity.turn': z.strictObject({ isOn: z.boolean() }),
};
