import { text } from '../../i18n/text';
import { copyText } from '../clipboard';
import type { PageContext } from '../editor-session';
import { failureWords } from '../failure-words';
import { actionButton, createPanelAround, type Panel, type PanelState, pageLink, row } from '../panel';
import { overlayLayout } from './overlay';

/** What a card says about its event and the meeting in it. */
export interface CardReading {
  readonly eventId: string;
  readonly link: string;
  readonly title: string | undefined;
}

type CardAction = 'copy' | 'update' | 'open_event' | 'manage' | 'adopt' | 'keep';

interface CardView extends PanelState {
  readonly link?: string;
  readonly actions: readonly CardAction[];
}

export interface CardSession {
  readonly panel: Panel<CardView>;
  /** Another event stands in the card, or its text has changed. Resolves once there is something to show. */
  read(reading: CardReading): Promise<boolean>;
  /** The card is gone. */
  forget(): void;
}

/** What our sheet beside a card says and does: the meeting can be joined, copied, brought in step, or taken up here. */
export function createCardSession(
  { call, isAlive }: Pick<PageContext, 'call' | 'isAlive'>,
  openEvent: () => unknown,
): CardSession {
  let reading: CardReading | undefined;
  let standing: CardView = { state: 'added', actions: [] };

  const actions: Record<CardAction, (now: CardReading) => unknown> = {
    copy,
    update,
    open_event: openEvent,
    manage: () => say([text('manage_ask')], ['adopt', 'keep']),
    adopt,
    keep: () => say([]),
  };
  const panel = createPanelAround<CardView>(
    ({ link, actions: offered }, isGenuine) => [
      row(
        ...pageLink(link, 'button_join'),
        ...offered.map((action) => actionButton(action, () => void press(action), isGenuine)),
      ),
    ],
    overlayLayout,
  );
  panel.element.dataset.part = 'card';

  function say(sentences: readonly string[], offered = standing.actions): void {
    panel.show({ ...standing, sentences, actions: offered });
  }

  async function press(action: CardAction): Promise<void> {
    if (!reading) return;
    try {
      await actions[action](reading);
    } catch {
      if (isAlive()) say([text('failure_unexpected')]);
    }
  }

  async function copy({ link }: CardReading): Promise<void> {
    const found = await call('meeting.find', { link });
    const words = (found.ok && found.value.invitation?.lines) || [link];
    say((await copyText(words.join('\n'))) ? [text('button_copied')] : words);
  }

  async function update(now: CardReading): Promise<void> {
    // Without a button there is no second press.
    say([text('follow_busy')], []);
    const followed = await call('meeting.follow', now);
    if (reading !== now) return;
    if (!followed.ok) return say([failureWords(followed.failure)]);
    standing = { ...standing, actions: ['copy'] };
    say([followed.value.words || text('follow_done')]);
  }

  async function adopt(now: CardReading): Promise<void> {
    say([text('follow_busy')], []);
    const adopted = await call('meeting.adopt', { link: now.link });
    if (reading !== now) return;
    await look(now, adopted.ok ? text('manage_done') : failureWords(adopted.failure));
  }

  /** What is known here, or why it can't be held against the event. */
  async function look(now: CardReading, first?: string): Promise<boolean> {
    const compared = await call('meeting.compare', now);
    if (reading !== now) return false;
    const { differs, words, isCopy } = compared.ok ? compared.value : { differs: [], words: '', isCopy: false };
    const isUnknown = !compared.ok && compared.failure.code === 'not_ours';
    const more: readonly CardAction[] = isCopy
      ? ['open_event']
      : differs.length > 0
        ? ['update']
        : isUnknown
          ? ['manage']
          : [];
    standing = { state: 'added', link: now.link, actions: [...more, 'copy'] };
    const why = compared.ok || isUnknown ? words : failureWords(compared.failure);
    const said = [first ?? '', isCopy ? text('follow_copy') : why];
    say(said.filter((sentence) => sentence !== ''));
    return true;
  }

  return {
    panel,
    read(now) {
      reading = now;
      return look(now);
    },
    forget() {
      reading = undefined;
    },
  };
}
