import type { Caller } from '../messaging/calls';
import type { Editor, PageAdapter } from './page-adapter';
import type { PanelView } from './panel';

/** One open editor of a host page, with all that works in it. */
export interface OpenEditor {
  readonly adapter: PageAdapter;
  readonly call: Caller;
  /** Ends with the editor. */
  readonly signal: AbortSignal;
  /** As the page has rendered it last. */
  editor(): Editor;
  /** What the panel shows, undefined before it shows anything. */
  state(): PanelView['state'] | undefined;
  show(state: PanelView['state'], sentences: readonly string[], more?: Partial<PanelView>): void;
}
