import { text } from '../../i18n/text';
import type { Caller } from '../../messaging/calls';
import type { EventReading } from '../page-adapter';
import { actionButton, createPanelAround, type Panel, type PanelState, row } from '../panel';
import { whyNot } from './after-saving';
import { type CarriedMeeting, eventOf } from './carried-meeting';

export interface MendPanelNeeds {
  readonly call: Caller;
  /** Runs a step whose errors end everything. */
  run(step: () => unknown): unknown;
  /** The event as it was opened: what was changed since follows when it is saved. */
  readonly opened: Promise<EventReading | undefined>;
  /** Takes our text out of the event; false if anything of it had to stay. */
  unwrite(meeting: CarriedMeeting): Promise<boolean>;
  /** Asks the session of this editor for a meeting, as *Add* does there; nothing where that page's script does not run. */
  addOwn(): unknown;
}

/** What the person can press. */
type Action = 'update' | 'own_meeting' | 'uncopy';

interface MendView extends PanelState {
  readonly actions?: readonly Action[];
}

export interface MendPanel {
  readonly panel: Panel<MendView>;
  /** Shows what there is to say about these meetings; false if that is nothing. */
  show(meetings: readonly CarriedMeeting[]): boolean;
}

/** Our second panel in an event: it says that event and meeting differ, or that the event is a copy, and mends it. */
export function createMendPanel({ call, run, opened, unwrite, addOwn }: MendPanelNeeds): MendPanel {
  let meetings: readonly CarriedMeeting[];
  const panel = createPanelAround<MendView>(({ actions = [] }, isGenuine) => [
    row(...actions.map((action) => actionButton(action, (pressed) => run(() => press(pressed)), isGenuine))),
  ]);
  panel.element.dataset.part = 'follow';

  const all = (kind: CarriedMeeting['kind']) => meetings.filter((meeting) => meeting.kind === kind);

  function say(sentence: string, ...actions: readonly Action[]): void {
    panel.show({ state: 'ready', sentences: [sentence], actions });
  }

  function press(action: Action): Promise<void> {
    // Without a button there is no second press.
    say(text('follow_busy'));
    return action === 'update' ? update() : uncopy(action === 'own_meeting');
  }

  async function update(): Promise<void> {
    const reading = await opened;
    for (const meeting of all('differs')) {
      const event = eventOf(meeting, reading);
      const followed = event && (await call('meeting.follow', event));
      if (!followed?.ok) return say(followed ? whyNot(followed.failure) : text('follow_time'), 'update');
      meeting.kind = 'agrees';
      say(followed.value.words || text('follow_done'));
    }
  }

  /** @param getsOwn the event is to get a meeting of its own by the same press */
  async function uncopy(getsOwn: boolean): Promise<void> {
    for (const meeting of all('copied')) {
      if (!(await unwrite(meeting))) return say(text('follow_copy_changed'));
      meeting.kind = 'parted';
    }
    say(text('follow_copy_removed'));
    if (getsOwn) addOwn();
  }

  return {
    panel,
    show(now) {
      meetings = now;
      const differing = all('differs');
      const unlike = [...differing, ...all('doubtful')];
      const isCopy = all('copied').length > 0;
      if (isCopy) say(text('follow_copy'), 'own_meeting', 'uncopy');
      else say(unlike.map(({ words }) => words).join(' '), ...(differing.length > 0 ? (['update'] as const) : []));
      return isCopy || unlike.length > 0;
    },
  };
}
