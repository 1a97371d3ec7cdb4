import { type Failure, failed, type Result } from '../domain/failure';
import type { MadeMeeting } from '../domain/invitation';
import type { MeetingDraft } from '../domain/meeting-draft';
import type { Clock } from '../platform/clock';

/** The clicked page, as far as the browser lets us in. */
export interface ClickedPage {
  /** Remembers field and caret in the clicked frame; false if that frame is closed to us or has no field. */
  pin(): Promise<boolean>;
  insert(lines: readonly string[], link: string): Promise<boolean>;
  /** Copies from the top frame. */
  copy(text: string): Promise<boolean>;
  notify(sentence: string, text?: string): Promise<void>;
}

export interface InsertFromMenuNeeds {
  readonly clock: Clock;
  create(key: string, draft: MeetingDraft, origin: 'menu'): Promise<Result<MadeMeeting>>;
  delivered(key: string): Promise<unknown>;
  /** The sentence for a failure. */
  explain(failure: Failure): string;
  readonly say: InsertWords;
}

export type InsertWords = (sentence: 'menu_making' | 'menu_inserted' | 'menu_copied' | 'menu_not_copied') => string;

/** Makes a meeting for the field that was right-clicked and puts it there, or on the clipboard where it can't. */
export function makeInsertFromMenu(needs: InsertFromMenuNeeds) {
  return async (key: string, page: ClickedPage): Promise<void> => {
    const pinned = await page.pin();
    await page.notify(needs.say('menu_making'));
    const draft: MeetingDraft = { when: { kind: 'now', zone: needs.clock.zone() } };
    const made = await needs.create(key, draft, 'menu').catch(() => failed('storage'));
    if (!made.ok) return page.notify(needs.explain(made.failure));
    const { lines, link } = made.value.invitation;
    const text = lines.join('\n');
    if (pinned && (await page.insert(lines, link))) {
      await needs.delivered(key);
      return page.notify(needs.say('menu_inserted'));
    }
    if (await page.copy(text)) {
      await needs.delivered(key);
      return page.notify(needs.say('menu_copied'));
    }
    return page.notify(needs.say('menu_not_copied'), text);
  };
}
