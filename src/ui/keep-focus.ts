/**
 * Keeps the focus in the page when what had it is taken away, as a button that has done its work: it goes to the nearest
 * part around it that is still there. Ends with `signal`.
 */
export function keepFocus(root: HTMLElement, signal: AbortSignal): void {
  let around: readonly Element[] = [];
  root.addEventListener(
    'focusin',
    (event) => {
      around = event.composedPath().filter((part) => part instanceof Element && root.contains(part)) as Element[];
    },
    { signal },
  );
  const removals = new MutationObserver(() => {
    if (document.activeElement !== document.body || around.length === 0 || around[0]?.isConnected) return;
    for (const home of [...around.filter((part) => part.isConnected), root]) {
      const part = home.querySelector<HTMLElement>(FOCUSABLE);
      if (part) return part.focus();
    }
  });
  removals.observe(root, { childList: true, subtree: true });
  signal.addEventListener('abort', () => removals.disconnect());
}

const FOCUSABLE = 'button, a[href], input, select, summary, [tabindex]';
