import type { EditorSession } from './editor-session';
import { PANEL_NAME } from './panel';

/**
 * Lets the script that follows events reach the session of an open editor (`oneClickSession` in
 * `platform/content-follow.ts`).
 * @returns is told of every session
 */
export function offerSessions(): (session: EditorSession) => void {
  const sessions = new WeakMap<Element, EditorSession>();
  globalThis.oneClickSession = (root) =>
    [...root.querySelectorAll(PANEL_NAME)].map((element) => sessions.get(element)).find(Boolean);
  return (session) => sessions.set(session.panel.element, session);
}
