import { useRef, useState } from 'preact/hooks';
import type { AgendaMeeting } from '../../domain/agenda';
import type { Failure } from '../../domain/failure';
import type { EventTimes } from '../../domain/meeting-draft';
import { text } from '../../i18n/text';
import type { Caller } from '../../messaging/calls';

/** The row whose form or question is open. */
export interface OpenRow {
  readonly id: string;
  readonly kind: 'change' | 'remove';
  readonly isBusy?: boolean;
  readonly failure?: Failure;
}

/** The meetings of today and tomorrow, and what can be done with them. */
export function useAgenda(call: Caller, say: (sentence: string) => void) {
  const [meetings, setMeetings] = useState<readonly AgendaMeeting[]>([]);
  /** Webex's answer has been waited for. */
  const [isFresh, setFresh] = useState(false);
  const [isStale, setStale] = useState(false);
  const [open, setOpen] = useState<OpenRow>();
  /** The button that opened a row, to which the focus goes back. */
  const opener = useRef<Element | null>(null);

  function close(): void {
    if (opener.current instanceof HTMLElement) opener.current.focus();
    setOpen(undefined);
  }

  /** What is known here takes the place of what was, beside the meetings of others that Webex has told. */
  async function read(): Promise<void> {
    const reply = await call('agenda.read', {});
    if (!reply.ok) return;
    const own = reply.value.map(({ link }) => link);
    // Webex may have listed one of ours before it was known here.
    setMeetings((before) => [...reply.value, ...before.filter(({ ours, link }) => !ours && !own.includes(link))]);
  }

  async function refresh(): Promise<void> {
    const reply = await call('agenda.refresh', {});
    if (reply.ok) setMeetings(reply.value);
    setStale(!reply.ok);
    setFresh(true);
  }

  /** What was asked for in an open row: it closes, or says why not. */
  async function settle(
    row: OpenRow,
    asking: Promise<{ ok: true } | { ok: false; failure: Failure }>,
  ): Promise<boolean> {
    setOpen({ ...row, isBusy: true });
    const reply = await asking;
    if (reply.ok) close();
    else setOpen({ ...row, failure: reply.failure });
    return reply.ok;
  }

  return {
    meetings,
    isFresh,
    isStale,
    open,
    read,
    refresh,
    /** Opens a form or question below a row; the same button closes it again. */
    toggle(id: string, kind: OpenRow['kind']): void {
      const isOpen = open?.id === id && open.kind === kind;
      opener.current = document.activeElement;
      setOpen(isOpen ? undefined : { id, kind });
    },
    close,
    async change(row: OpenRow, { link }: AgendaMeeting, title: string, when: EventTimes): Promise<void> {
      const asking = call('meeting.follow', { link, title, when });
      if (!(await settle(row, asking))) return;
      const followed = await asking;
      say((followed.ok && followed.value.words) || text('agenda_unchanged'));
      await refresh();
    },
    async remove(row: OpenRow, { link }: AgendaMeeting): Promise<void> {
      if (!(await settle(row, call('meeting.remove', { link })))) return;
      setMeetings((before) => before.filter((one) => one.link !== link));
      say(text('popup_removed'));
    },
  };
}

export type AgendaState = ReturnType<typeof useAgenda>;
