import { useState } from 'preact/hooks';
import type { LaidDown } from '../domain/laid-down';
import type { Caller } from '../messaging/calls';
import { useOnReturn } from './on-return';

/** What the organisation lays down, of what could be chosen otherwise. */
export function useLaidDown(call: Caller): LaidDown {
  const [laidDown, setLaidDown] = useState<LaidDown>({});
  useOnReturn(() => void call('policy.read', {}).then((reply) => reply.ok && setLaidDown(reply.value)));
  return laidDown;
}
