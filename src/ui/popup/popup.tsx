import { useEffect, useState } from 'preact/hooks';
import { failureText, text } from '../../i18n/text';
import { useOnReturn } from '../on-return';
import { AccountLine } from './account-line';
import { Agenda } from './agenda';
import { ClickList } from './click-list';
import { JoinLink } from './join-link';
import { MeetForm } from './meet-form';
import type { PopupNeeds } from './needs';
import { NotConnected } from './not-connected';
import { PageLine } from './page-line';
import { RoomCard } from './room-card';
import { useAgenda } from './use-agenda';
import { type Clicks, useClicks } from './use-clicks';
import { useConnection } from './use-connection';
import { useForm } from './use-form';
import { useRoom } from './use-room';

/** Makes meetings, and shows what still wants something of the person however often it is closed and opened. */
export function Popup(needs: PopupNeeds) {
  const { call, readClipboard, readActiveTab } = needs;
  /** Counted, so that the same sentence is heard again. */
  const [said, setSaid] = useState({ sentence: '', times: 0 });
  const say = (sentence: string) => setSaid(({ times }) => ({ sentence, times: times + 1 }));
  /** When all that is known here was last read. */
  const [readAt, setReadAt] = useState<number>();
  const connection = useConnection(call);
  const agenda = useAgenda(call, say);
  const clicks = useClicks(call, say, () => void Promise.all([connection.read(), agenda.changed()]));
  const form = useForm(call, clicks, needs.asked);
  const rooms = useRoom(call, say);
  const { view, broken } = connection;
  const account = view?.connected?.account;
  const openSettings = () => void call('settings.open', {});

  // All that is known here is painted at once; only then is anybody asked.
  useOnReturn(
    () =>
      void Promise.all([connection.read(), clicks.read(), agenda.read(), rooms.read()]).then(() =>
        setReadAt(Date.now()),
      ),
  );
  const isOpen = readAt !== undefined;
  useEffect(() => {
    if (isOpen) clicks.follow();
  }, [isOpen]);
  useEffect(() => {
    if (isOpen && account) void agenda.renew(account.id);
  }, [readAt, account?.id]);

  if (broken) {
    return (
      <main class="stack">
        <h1>{text('app_name')}</h1>
        <p role="alert">{failureText(broken)}</p>
      </main>
    );
  }
  if (!view || !isOpen) return <p class="quiet">{text('app_name')}</p>;
  const hasRoom = rooms.hasTyped || (account && view.features.includes('personal_room'));
  const showRoom = () => void rooms.show();
  const joinLink = <JoinLink {...{ call, readClipboard, readActiveTab }} onKeep={(link) => void rooms.keep(link)} />;
  return (
    <main class="stack">
      <h1>{text('app_name')}</h1>
      {account ? (
        <MeetForm form={form} call={call} connection={view} room={hasRoom ? showRoom : undefined} />
      ) : (
        <NotConnected failure={view.failure} onOpenSettings={openSettings} room={hasRoom ? showRoom : undefined} />
      )}
      <PageLine {...needs} />
      {rooms.room.kind !== 'closed' && (
        <RoomCard call={call} room={rooms.room} onClose={rooms.close} onForget={() => void rooms.forget()} />
      )}
      <ClickList clicks={clicks} isConnected={account !== undefined} onEdit={form.takeUp} />
      <Agenda agenda={agenda} isConnected={account !== undefined} shownAbove={linksOf(clicks)} say={say} />
      {account ? (
        <details class="wide">
          <summary>{text('link_title')}</summary>
          {joinLink}
        </details>
      ) : (
        <section class="stack wide" aria-labelledby="link">
          <h2 id="link">{text('link_title')}</h2>
          {joinLink}
        </section>
      )}
      <p class="said" role="status">
        {said.sentence && <span key={said.times}>{said.sentence}</span>}
      </p>
      {account && <AccountLine name={account.name} site={view.site} onOpenSettings={openSettings} />}
    </main>
  );
}

const linksOf = ({ all }: Clicks): readonly string[] =>
  all.flatMap(({ waits, made }) => (made && waits === 'ready' ? [made.invitation.link] : []));
