/**
 * Keeps the focus in the page when what had it is taken away, as a button that has done its work: it goes to the nearest
 * part around it that is still there. A key that is still held down does not press that.
 */
export function keepFocus(root: HTMLElement): void {
  let around: readonly Element[] = [];
  root.addEventListener('focusin', (event) => {
    around = event.composedPath().filter((part) => part instanceof Element && root.contains(part)) as Element[];
  });
  root.addEventListener(
    'keydown',
    (event) => {
      const isPress = event.key === 'Enter' || event.key === ' ';
      const isOnPart = event.target instanceof Element && event.target.closest('button, a, summary');
      if (event.repeat && isPress && isOnPart) event.preventDefault();
    },
    { capture: true },
  );
  new MutationObserver(() => {
    if (document.activeElement !== document.body || around.length === 0 || around[0]?.isConnected) return;
    for (const home of [...around.filter((part) => part.isConnected), root]) {
      for (const part of home.querySelectorAll<HTMLElement>(FOCUSABLE)) {
        part.focus();
        // What is hidden takes no focus.
        if (document.activeElement === part) return;
      }
    }
  }).observe(root, { childList: true, subtree: true });
}

const FOCUSABLE = 'button, a[href], input, select, summary, [tabindex]';
