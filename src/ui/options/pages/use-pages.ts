import { useRef, useState } from 'preact/hooks';
import type { Failure, Result } from '../../../domain/failure';
import { type HostPage, matchesOf } from '../../../domain/host-page';
import type { PagesView } from '../../../messaging/calls/pages';
import { useOnReturn } from '../../on-return';
import type { OptionsNeeds } from '../needs';

/** What came to nothing: the browser gave no access to a page or to Webex, or the background could not do it. */
export type PageSetback =
  | { readonly at: HostPage['id'] | 'webex'; readonly kind: 'refused' }
  | { readonly at: HostPage['id'] | 'webex'; readonly kind: 'failed'; readonly failure: Failure };

/** Where we work, and what the person can do about it. Browsers take questions for access only inside a click. */
export function usePages({ call, requestOrigins }: Pick<OptionsNeeds, 'call' | 'requestOrigins'>) {
  const [view, setView] = useState<PagesView>();
  const [setback, setSetback] = useState<PageSetback>();
  const [isBusy, setBusy] = useState(false);
  const asking = useRef(false);

  async function reload(): Promise<void> {
    const reply = await call('pages.read', {});
    if (reply.ok) setView(reply.value);
    else setSetback({ at: 'webex', kind: 'failed', failure: reply.failure });
  }

  // Access may have been given or taken away in the browser's own settings.
  useOnReturn(() => !asking.current && void reload());

  async function attempt(at: PageSetback['at'], isGiven: Promise<boolean>, then: () => Promise<Result<PagesView>>) {
    if (asking.current) return;
    asking.current = true;
    setBusy(true);
    setSetback(undefined);
    const given = await isGiven;
    const reply = given ? await then() : await call('pages.read', {});
    asking.current = false;
    setBusy(false);
    if (reply.ok) setView(reply.value);
    if (!given) setSetback({ at, kind: 'refused' });
    else if (!reply.ok) setSetback({ at, kind: 'failed', failure: reply.failure });
  }

  return {
    view,
    setback,
    isBusy,
    turnOn: (page: HostPage) =>
      void attempt(page.id, requestOrigins(matchesOf(page)), () => call('pages.turn', { id: page.id, isWanted: true })),
    turnOff: ({ id }: HostPage) =>
      void attempt(id, Promise.resolve(true), () => call('pages.turn', { id, isWanted: false })),
    allowWebex: (origin: string) =>
      void attempt('webex', requestOrigins([`${origin}/*`]), () => call('pages.read', {})),
  };
}
