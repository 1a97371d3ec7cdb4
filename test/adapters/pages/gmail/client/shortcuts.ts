import { isOwn } from '../../shared/client/dom';
import { model } from './model';

/**
 * The keys that the page listens to on the whole document. What comes from a node that the page didn't make still works,
 * as on the real page, and is counted as a leak.
 */
export function listenToShortcuts(onCompose: () => void): void {
  document.addEventListener('keydown', (press) => {
    if (press.key !== 'c' || press.ctrlKey || press.metaKey || press.altKey || isTyping(press.target)) return;
    noteForeign(press);
    onCompose();
  });
  for (const name of ['mousedown', 'keydown', 'keyup', 'input', 'click', 'focusin'])
    document.addEventListener(name, (event) => event.target !== document.activeElement && noteForeign(event));
}

function noteForeign({ type, target }: Event): void {
  const isForeign = target instanceof HTMLElement && !target.isContentEditable && !isOwn(target);
  if (isForeign && target !== document.body && target !== document.documentElement) model.leaked.push(type);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
