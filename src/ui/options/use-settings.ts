import { useState } from 'preact/hooks';
import type { Failure } from '../../domain/failure';
import type { Feature } from '../../domain/feature';
import { type Region, WEBEX } from '../../domain/region';
import { text } from '../../i18n/text';
import type { ConnectChoice, ConnectionView, DisconnectChoice, Disconnected } from '../../messaging/calls/connection';
import type { CreationView } from '../../messaging/calls/meetings';
import { useOnReturn } from '../on-return';
import { askedByFeature, askedBySignIn } from './asked';
import type { OptionsNeeds } from './needs';
import { type Busy, type Place, type Setback, useAttempt } from './use-attempt';

/** What *Disconnect* came to, and whether the meetings made here were forgotten by a second click. */
export interface Goodbye extends Disconnected {
  readonly forgotten: boolean;
}

/** The state of the settings page, and all that can be done there. */
export interface Settings {
  readonly view: ConnectionView | undefined;
  /** Why the page can't even show what is set. */
  readonly unreadable: Failure | undefined;
  readonly busy: Busy | undefined;
  readonly setback: Setback | undefined;
  /** How many sign-ins have succeeded since the page was opened. */
  readonly signIns: number;
  readonly farewell: Goodbye | undefined;
  /** What could not be made before the sign-in, and can be now. */
  readonly offer: CreationView | undefined;
  connect(place: Place, choice: ConnectChoice): void;
  allow(feature: Feature): void;
  withhold(feature: Feature): void;
  disconnect(place: Place, choice: DisconnectChoice): void;
}

/** Whatever fails leaves everything on the page as it was. */
export function useSettings({
  call,
  requestOrigin,
  askToPersist,
}: Pick<OptionsNeeds, 'call' | 'requestOrigin' | 'askToPersist'>): Settings {
  const [view, setView] = useState<ConnectionView>();
  const [unreadable, setUnreadable] = useState<Failure>();
  const [signIns, setSignIns] = useState(0);
  const [farewell, setFarewell] = useState<Goodbye>();
  const [offer, setOffer] = useState<CreationView>();
  const { busy, setback, isBusy, attempt } = useAttempt(reload);

  async function reload(): Promise<void> {
    const reply = await call('connection.read', {});
    setUnreadable(reply.ok ? undefined : reply.failure);
    if (reply.ok) setView(reply.value);
  }

  useOnReturn(() => !isBusy.current && void reload());

  async function reach(region: Region | undefined): Promise<boolean> {
    return region !== 'government' || requestOrigin(WEBEX[region].api);
  }

  async function signedIn(): Promise<void> {
    void askToPersist();
    const waiting = await call('creations.waiting', {});
    setOffer(waiting.ok ? waiting.value.find(({ waits }) => waits === 'retry') : undefined);
    setFarewell(undefined);
    setSignIns((before) => before + 1);
  }

  return {
    view,
    unreadable,
    busy,
    setback,
    signIns,
    farewell,
    offer,
    connect(place, choice) {
      const asked = view && askedBySignIn(choice, view);
      const ask = async () => ((await reach(asked?.region)) ? call('connection.connect', choice) : 'origin_refused');
      void attempt({ place, words: text('options_connecting'), asked, ask, succeed: signedIn });
    },
    allow(feature) {
      const asked = view && askedByFeature(feature, view);
      const ask = () => call('feature.allow', { feature });
      void attempt({ place: feature, words: text('options_connecting'), asked, ask });
    },
    withhold(feature) {
      void attempt({ place: feature, words: '', ask: () => call('feature.withhold', { feature }) });
    },
    disconnect(place, choice) {
      const succeed = (answer: Disconnected) => {
        setOffer(undefined);
        // Forgetting meetings afterwards finds nothing left to revoke; what was said of that stays true.
        const { meetingsKept } = answer;
        setFarewell((before) => ({ ...(before ?? answer), meetingsKept, forgotten: choice.forgetMeetings }));
      };
      const ask = () => call('connection.disconnect', choice);
      void attempt({ place, words: text('options_disconnecting'), ask, succeed });
    },
  };
}
