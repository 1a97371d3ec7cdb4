import { isOwn } from '../../shared/client/dom';
import { model } from './model';

interface Callbacks {
  readonly onCreate: () => void;
  readonly onEdit: () => void;
  readonly onEscape: () => void;
  readonly onDelete: (target: EventTarget | null) => void;
  /** Ctrl+S, or Cmd+S. */
  readonly onSave: () => void;
  /** A press outside of every open bubble. `path` is the event's path. */
  readonly onPress: (path: EventTarget[]) => boolean;
}

/**
 * The keys and presses the page listens to on the whole document. What comes from a node that the page didn't make still
 * works, as on the real page, and is counted as a leak.
 */
export function listenToShortcuts({ onCreate, onEdit, onEscape, onDelete, onSave, onPress }: Callbacks): void {
  const keys: Record<string, (target: EventTarget | null) => void> = {
    ...{ c: onCreate, e: onEdit, Escape: onEscape },
    ...{ Delete: onDelete, Backspace: onDelete },
  };
  document.addEventListener('keydown', (press) => {
    if (press.key === 's' && (press.ctrlKey || press.metaKey)) {
      press.preventDefault();
      onSave();
    }
    const run = keys[press.key];
    if (!run || press.ctrlKey || press.metaKey || press.altKey) return;
    if (press.key !== 'Escape' && isTyping(press.target)) return;
    if (isForeign(press.target)) leak(`keydown ${press.key}`);
    run(press.target);
  });
  document.addEventListener('pointerdown', (press) => {
    if (onPress(press.composedPath()) && isForeign(press.target)) leak('pointerdown');
  });
}

function leak(what: string): void {
  model.leaks += 1;
  model.leaked.push(what);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}

function isForeign(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || target.isContentEditable) return false;
  return target !== document.body && target !== document.documentElement && !isOwn(target);
}
