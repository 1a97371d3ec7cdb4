import { text } from '../../i18n/text';
import type { Caller } from '../../messaging/calls';
import { make } from '../element';
import type { EventReading } from '../page-adapter';
import { createPanelAround, type IsGenuine, type Panel, type PanelState } from '../panel';
import { whyNot } from './after-saving';
import { type CarriedMeeting, eventOf } from './carried-meeting';

export interface MendPanelNeeds {
  readonly call: Caller;
  /** Runs a step whose errors end everything. */
  run(step: () => unknown): unknown;
  read(): Promise<EventReading | undefined>;
  /** Takes our text out of the event; false if anything of it had to stay. */
  unwrite(meeting: CarriedMeeting): Promise<boolean>;
  /** The meetings agree with the event as it was read. */
  agreed(reading: EventReading | undefined): void;
}

/** What the person can press. */
type Action = 'update' | 'uncopy';

interface MendView extends PanelState {
  readonly action?: Action | undefined;
}

export interface MendPanel {
  readonly panel: Panel<MendView>;
  /** Shows what there is to say about these meetings; false if that is nothing. */
  show(meetings: readonly CarriedMeeting[], repeats: boolean | undefined): boolean;
}

/** Our second panel in an event: it says that event and meeting differ, or that the event is a copy, and mends it. */
export function createMendPanel({ call, run, read, unwrite, agreed }: MendPanelNeeds): MendPanel {
  let meetings: readonly CarriedMeeting[];
  const panel = createPanelAround<MendView>(({ action }, isGenuine) => (action ? [button(action, isGenuine)] : []));
  panel.element.dataset.part = 'follow';

  const all = (kind: CarriedMeeting['kind']) => meetings.filter((meeting) => meeting.kind === kind);

  function button(action: Action, isGenuine: IsGenuine): HTMLElement {
    const made = make('button', { type: 'button' }, text(`button_${action}`));
    made.addEventListener('click', (event) => isGenuine(event, made) && run(() => press(action)));
    return made;
  }

  function say(sentence: string, action?: Action): void {
    panel.show({ state: 'ready', sentences: [sentence], action });
  }

  function press(action: Action): Promise<void> {
    // Without a button there is no second press.
    say(text('follow_busy'));
    return action === 'update' ? update() : uncopy();
  }

  async function update(): Promise<void> {
    const reading = await read();
    for (const meeting of all('differs')) {
      const event = eventOf(meeting.link, reading);
      const followed = event && (await call('meeting.follow', event));
      if (!followed?.ok) return say(followed ? whyNot(followed.failure) : text('follow_time'), 'update');
      meeting.kind = 'agrees';
      say(followed.value.words || text('follow_done'));
    }
    agreed(reading);
  }

  async function uncopy(): Promise<void> {
    for (const meeting of all('copied')) {
      if (!(await unwrite(meeting))) return say(text('follow_copy_changed'));
      meeting.kind = 'parted';
    }
    say(text('follow_copy_removed'));
  }

  return {
    panel,
    show(now, repeats) {
      meetings = now;
      const differing = all('differs').map(({ words }) => words ?? '');
      const isCopy = all('copied').length > 0;
      if (isCopy) say(text('follow_copy'), 'uncopy');
      else say([...differing, repeats ? text('follow_one_date') : ''].join(' '), 'update');
      return isCopy || differing.length > 0;
    },
  };
}
