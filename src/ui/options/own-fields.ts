import { useEffect, useState } from 'preact/hooks';
import type { Region } from '../../domain/region';
import type { ConnectionView } from '../../messaging/calls/connection';
import type { Settings } from './use-settings';

interface Values {
  readonly region: Region;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** What stands in the fields for an integration of one's own. */
export interface OwnFields extends Values {
  type(part: Partial<Values>): void;
}

/** Typed values stay until a sign-in or *Disconnect* has succeeded; where nothing was typed stands what is stored. */
export function useOwnFields({ view, signIns, farewell }: Settings): OwnFields {
  const [typed, setTyped] = useState<Partial<Values>>({});
  useEffect(() => setTyped({}), [signIns, farewell]);
  const stored = storedOwn(view);
  return {
    region: stored?.region ?? 'commercial',
    clientId: stored?.clientId ?? '',
    clientSecret: '',
    ...typed,
    type: (part) => setTyped((before) => ({ ...before, ...part })),
  };
}

/** The stored integration, where it is the person's own. */
export function storedOwn(view: ConnectionView | undefined): ConnectionView['stored'] {
  return view?.stored?.way === 'own' ? view.stored : undefined;
}
