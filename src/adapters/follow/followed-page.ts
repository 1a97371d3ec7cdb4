import type { Editor, EventAdapter, EventReading } from '../page-adapter';

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
  /** Selector of what a question holds when it asks which events of a series are meant. */
  readonly choice: string;
  standing(editor: Editor): Standing;
  /** Undefined where it can't be read. */
  repeats(editor: Editor): boolean | undefined;
  /** Reads the event without pressing anything; undefined where that doesn't do. */
  peek(editor: Editor, signal: AbortSignal): Promise<EventReading | undefined>;
  /** True where the same node serves one event after another. */
  isReused(editor: Editor): boolean;
}
