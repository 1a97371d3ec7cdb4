/**
 * Keeps the focus in the page when what had it is taken away, as a button that has done its work: it goes to what
 * stands in its place now, else to what stood before it, else to the nearest part around it. A key that is still held down
 * does not press that.
 */
export function keepFocus(root: HTMLElement): void {
  let around: readonly Element[] = [];
  /** Where each of them stands among its siblings. */
  let places: readonly number[] = [];
  root.addEventListener('focusin', (event) => {
    around = event.composedPath().filter((part) => part instanceof Element && root.contains(part)) as Element[];
    places = around.map((part) => [...(part.parentNode?.children ?? [])].indexOf(part));
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
    const left = around.findIndex((part) => part.isConnected);
    const [siblings, place = 0] = [around[left]?.children, places[left - 1]];
    for (const near of [siblings?.[place], siblings?.[place - 1], ...around.slice(left)]) {
      for (const part of root.querySelectorAll<HTMLElement>(FOCUSABLE)) {
        if (!near?.contains(part)) continue;
        part.focus();
        // What is hidden takes no focus.
        if (document.activeElement === part) return;
      }
    }
  }).observe(root, { childList: true, subtree: true });
}

const FOCUSABLE = 'button, a[href], input, select, summary, [tabindex]';
