import { useState } from 'preact/hooks';
import type { Failure } from '../../../domain/failure';
import { text } from '../../../i18n/text';
import type { ConnectionView } from '../../../messaging/calls/connection';
import type { PageView } from '../../../messaging/calls/pages';
import type { PermissionsView } from '../../../messaging/calls/trust';
import { useOnReturn } from '../../on-return';
import { askedByFeature } from '../../options/asked';
import { useAttempt } from '../../options/use-attempt';
import type { Settings } from '../../options/use-settings';
import type { TrustNeeds } from '../needs';

export interface Permissions extends Pick<Settings, 'busy' | 'setback' | 'unreadable' | 'allow' | 'withhold'> {
  /** What there is to show; missing until it has been read. */
  readonly read: Read | undefined;
}

interface Read {
  readonly granted: PermissionsView;
  readonly connection: ConnectionView;
  /** Empty, and undefined, where it can't be read: what is granted is shown all the same. */
  readonly pages: readonly PageView[];
  readonly isSynced: boolean | undefined;
}

/** What is granted now, and switching on or off what needs it. */
export function usePermissions({ call }: Pick<TrustNeeds, 'call'>): Permissions {
  const [read, setRead] = useState<Permissions['read']>();
  const [unreadable, setUnreadable] = useState<Failure>();
  const { busy, setback, isBusy, attempt } = useAttempt(reload);

  async function reload(): Promise<void> {
    const [granted, connection, pages, sync] = await Promise.all([
      call('permissions.read', {}),
      call('connection.read', {}),
      call('pages.read', {}),
      call('sync.read', {}),
    ]);
    if (granted.ok && connection.ok)
      setRead({
        granted: granted.value,
        connection: connection.value,
        pages: pages.ok ? pages.value.pages : [],
        isSynced: sync.ok ? sync.value.isOn : undefined,
      });
    setUnreadable(granted.ok ? (connection.ok ? undefined : connection.failure) : granted.failure);
  }

  useOnReturn(() => !isBusy.current && void reload());

  return {
    ...{ read, unreadable, busy, setback },
    allow(feature) {
      const asked = read && askedByFeature(feature, read.connection);
      const ask = () => call('feature.allow', { feature });
      void attempt({ place: feature, words: text('options_connecting'), asked, ask });
    },
    withhold(feature) {
      void attempt({ place: feature, words: '', ask: () => call('feature.withhold', { feature }) });
    },
  };
}
