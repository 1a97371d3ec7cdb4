import { useRef, useState } from 'preact/hooks';
import type { AgendaMeeting } from '../../domain/agenda';
import type { Failure } from '../../domain/failure';
import type { EventTimes } from '../../domain/meeting-draft';
import { failureText, text } from '../../i18n/text';
import type { Caller } from '../../messaging/calls';

/** The row whose form or question is open. */
export interface OpenRow {
  readonly id: string;
  readonly kind: 'change' | 'remove';
  readonly isBusy?: boolean;
  readonly failure?: Failure;
}

const MINUTE_MS = 60_000;

/** The meetings of today and tomorrow, and what can be done with them. */
export function useAgenda(call: Caller, say: (sentence: string) => void) {
  const [meetings, setMeetings] = useState<readonly AgendaMeeting[]>([]);
  /** Webex's answer has been waited for. */
  const [isFresh, setFresh] = useState(false);
  const [isStale, setStale] = useState(false);
  const [open, setOpen] = useState<OpenRow>();
  /** The button of each opening, to which the focus goes back; undefined while no row is open. */
  const opening = useRef<{ readonly opener: Element | null }>(undefined);
  /** The question to Webex whose answer is waited for. An earlier one that is still to come knows less. */
  const asking = useRef<symbol>(undefined);
  /** When Webex was last asked, and for whom. */
  const lastAsked = useRef({ at: 0, who: '' });

  function close(): void {
    const opener = opening.current?.opener;
    const focused = document.activeElement;
    const isHere = focused === document.body || opener?.closest('li')?.contains(focused);
    if (isHere && opener instanceof HTMLElement) opener.focus();
    opening.current = undefined;
    setOpen(undefined);
  }

  /** What is known here takes the place of what was, beside what only Webex tells: others' meetings, dates of a series. */
  async function read(): Promise<void> {
    const reply = await call('agenda.read', {});
    if (!reply.ok) return;
    const own = reply.value.map(({ link }) => link);
    setMeetings((before) => {
      const isOurs = (link: string) => reply.value.some((one) => one.link === link && one.ours);
      const dates = before.filter(({ isSeries, link }) => isSeries && isOurs(link));
      const isTold = dates.map(({ link }) => link);
      // Webex may have listed one of ours before it was known here.
      const others = before.filter(({ ours, link }) => !ours && !own.includes(link));
      return [...reply.value.filter(({ link }) => !isTold.includes(link)), ...dates, ...others];
    });
  }

  async function refresh(): Promise<void> {
    const mine = Symbol();
    asking.current = mine;
    const reply = await call('agenda.refresh', {});
    if (asking.current !== mine) return;
    asking.current = undefined;
    if (reply.ok) setMeetings(reply.value);
    setStale(!reply.ok);
    setFresh(true);
  }

  /** An answer that is under way knows nothing of what was just done. */
  const askAgain = () => asking.current && void refresh();

  /** What was asked for in an open row: it closes, or says why not. Another row that was opened meanwhile stays. */
  async function settle(
    row: OpenRow,
    asked: Promise<{ ok: true } | { ok: false; failure: Failure }>,
  ): Promise<boolean> {
    const mine = opening.current;
    setOpen({ ...row, isBusy: true });
    const reply = await asked;
    const isOpen = opening.current === mine;
    if (reply.ok && isOpen) close();
    else if (!reply.ok && isOpen) setOpen({ ...row, failure: reply.failure });
    else if (!reply.ok) say(failureText(reply.failure));
    return reply.ok;
  }

  return {
    meetings,
    isFresh,
    isStale,
    open,
    read,
    /** Something was made, changed or removed elsewhere on the page. */
    async changed(): Promise<void> {
      await read();
      askAgain();
    },
    /** Asks Webex again, unless it was asked for the same account within this minute. */
    async renew(who: string): Promise<void> {
      const last = lastAsked.current;
      if (last.who === who && Date.now() - last.at < MINUTE_MS) return;
      lastAsked.current = { at: Date.now(), who };
      await refresh();
    },
    /** Opens a form or question below a row; the same button closes it again. */
    toggle(id: string, kind: OpenRow['kind']): void {
      const isOpen = open?.id === id && open.kind === kind;
      opening.current = isOpen ? undefined : { opener: document.activeElement };
      setOpen(isOpen ? undefined : { id, kind });
    },
    close,
    async change(row: OpenRow, { link }: AgendaMeeting, title: string, when?: EventTimes): Promise<void> {
      const asked = call('meeting.follow', { link, title, when });
      if (!(await settle(row, asked))) return;
      const followed = await asked;
      say((followed.ok && followed.value.words) || text('agenda_unchanged'));
      await refresh();
    },
    async remove(row: OpenRow, { link }: AgendaMeeting): Promise<void> {
      if (!(await settle(row, call('meeting.remove', { link })))) return;
      setMeetings((before) => before.filter((one) => one.link !== link));
      askAgain();
      say(text('popup_removed'));
    },
  };
}

export type AgendaState = ReturnType<typeof useAgenda>;
