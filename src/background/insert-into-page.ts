import { done, type Failure, failed, type Result } from '../domain/failure';
import { type FieldRefusal, isKnownBefore } from '../domain/field';
import type { Invitation, MadeMeeting } from '../domain/invitation';
import type { MeetingDraft } from '../domain/meeting-draft';
import { pastedLink } from '../domain/pasted-link';
import type { PageInsertion, PageInsertRequest } from '../messaging/calls/pages';
import type { Clock } from '../platform/clock';
import type { Journal } from '../storage/journal';
import type { Invitations } from './invitations';

/** A page that a person's click opened to us, as far as the browser lets us in. */
export interface OpenedPage {
  /** Remembers field and caret where the person was; or why nothing can be written there. */
  pin(): Promise<'pinned' | FieldRefusal>;
  /** Writes at the pin; a press that is repeated gives again what it came to. */
  insert(press: string, lines: readonly string[], link: string): Promise<'inserted' | FieldRefusal>;
  /** Copies from the top frame. */
  copy(text: string): Promise<boolean>;
  notify(sentences: readonly string[], text?: string): Promise<void>;
}

export type InsertWords = (
  sentence: 'menu_making' | 'menu_inserted' | 'menu_copied' | 'menu_not_copied' | `field_${FieldRefusal}`,
) => string;

export interface InsertIntoPageNeeds {
  readonly clock: Clock;
  readonly journal: Pick<Journal, 'read'>;
  create(key: string, draft: MeetingDraft, origin: 'menu' | 'popup'): Promise<Result<MadeMeeting>>;
  /** What an earlier click made. */
  outcome(key: string): Promise<Result<MadeMeeting>>;
  delivered(key: string): Promise<unknown>;
  readRoom(): Promise<Result<Invitation>>;
  readonly invitations: Pick<Invitations, 'writer'>;
  /** The tab in front, if the browser tells. */
  activePage(): Promise<OpenedPage | undefined>;
  /** The sentence for a failure. */
  explain(failure: Failure): string;
  readonly say: InsertWords;
}

export interface InsertIntoPage {
  /**
   * Makes a meeting for the field that was right-clicked or typed in, and puts it there, or on the clipboard where it
   * can't. The page says what came of it. Nothing is made for a field that takes no invitation.
   */
  makeAndInsert(key: string, page: OpenedPage): Promise<void>;
  /** Puts a new meeting, one made before, the personal room, or a link into the tab in front; the asker says what came of it. */
  insert(what: PageInsertRequest): Promise<Result<PageInsertion>>;
}

export function makeInsertIntoPage(needs: InsertIntoPageNeeds): InsertIntoPage {
  const { say } = needs;

  async function put(page: OpenedPage, pin: 'pinned' | FieldRefusal, press: string, { lines, link }: Invitation) {
    return pin === 'pinned' ? page.insert(press, lines, link) : pin;
  }

  /** The meeting's key where there is one: rooms and links belong to no click. */
  async function invitationFor(what: PageInsertRequest): Promise<Result<{ invitation: Invitation; key?: string }>> {
    if (what.kind === 'room') {
      const room = await needs.readRoom();
      return room.ok ? done({ invitation: room.value }) : room;
    }
    if (what.kind === 'link') {
      const webLink = pastedLink(what.link);
      if (!webLink) return failed('bad_link');
      const writer = await needs.invitations.writer();
      return done({ invitation: writer.toRoom({ title: '', webLink, phones: [] }, 'unknown') });
    }
    if (what.kind === 'made') return needs.outcome(what.key);
    return needs.create(what.key, what.draft, 'popup');
  }

  return {
    async makeAndInsert(key, page) {
      const pin = await page.pin();
      if (pin !== 'pinned' && isKnownBefore(pin)) return page.notify([say(`field_${pin}`)]);
      await page.notify([say('menu_making')]);
      const draft: MeetingDraft = { when: { kind: 'now', zone: needs.clock.zone() } };
      const made = await needs.create(key, draft, 'menu').catch(() => failed('storage'));
      if (!made.ok) return page.notify([needs.explain(made.failure)]);
      const { invitation } = made.value;
      const outcome = await put(page, pin, key, invitation);
      const text = invitation.lines.join('\n');
      const isCopied = outcome !== 'inserted' && (await page.copy(text));
      if (outcome === 'inserted' || isCopied) await needs.delivered(key);
      if (outcome === 'inserted') return page.notify([say('menu_inserted')]);
      const why = say(`field_${outcome}`);
      return isCopied ? page.notify([why, say('menu_copied')]) : page.notify([why, say('menu_not_copied')], text);
    },

    async insert(what) {
      const page = await needs.activePage();
      const pin = (await page?.pin()) ?? 'closed';
      // Repeated by a page whose background was stopped: what the first one did stands there.
      const isRepeated = what.kind === 'new' && (await needs.journal.read(what.key))?.state === 'delivered';
      if (!page || (pin !== 'pinned' && !isRepeated)) return done({ outcome: pin === 'pinned' ? 'closed' : pin });
      const found = await invitationFor(what);
      if (!found.ok) return found;
      const { invitation, key } = found.value;
      const outcome = isRepeated
        ? 'inserted'
        : await put(page, pin, what.kind === 'new' ? what.key : what.press, invitation);
      if (outcome === 'inserted' && key) await needs.delivered(key);
      return done({ outcome, invitation });
    },
  };
}
