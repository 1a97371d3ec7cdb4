import { isOwn } from '../../shared/client/react';

/** What the page's shortcuts, its click-outside handlers and its typing would take for the person's own. */
const HEARD = ['pointerdown', 'mousedown', 'click', 'keydown', 'keyup', 'input'];

/** Notes the events that reach the page from nodes which it didn't make; Escape may, it closes what stands around. */
export function watchLeaks(leaks: string[]): void {
  for (const name of HEARD) {
    document.addEventListener(name, (event) => {
      if (event.isTrusted && !isOwn(event.target) && (event as KeyboardEvent).key !== 'Escape') leaks.push(name);
    });
  }
}
