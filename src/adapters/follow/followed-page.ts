import type { ChangedEvent, EventOfMeeting } from '../../messaging/calls/meetings';
import type { Editor, EventAdapter, EventReading } from '../page-adapter';

export type Scope = NonNullable<ChangedEvent['scope']>;

/** Whether the event in an editor is being made, was saved before, or is being made as a copy of another. */
export type Standing = 'new' | 'saved' | 'copy';

/** What following an event needs of a host page. Nothing here reads translated text. */
export interface FollowedPage extends EventAdapter {
  /** Selector of Save. */
  readonly save: string;
  /** Selector of the title, where Enter saves. */
  readonly title: string;
  /** Selector of the questions that the page asks on the way to saving. */
  readonly question: string;
  /** Selector of the answers of a question that asks which events of a series are meant. */
  readonly choice: string;
  /** What these answers mean, in their order; with any other number of them none is sure. */
  readonly scopes: readonly Scope[];
  standing(editor: Editor): Standing;
  /** The page's own name for an event that was saved before, the same wherever the page shows it, and which of its dates it is. */
  named(editor: Editor): Pick<EventOfMeeting, 'eventId' | 'planned'>;
  /** Reads the event without pressing anything; undefined where that doesn't do. */
  peek(editor: Editor, signal: AbortSignal): Promise<EventReading | undefined>;
  /** True where the same node serves one event after another. */
  isReused(editor: Editor): boolean;
}
