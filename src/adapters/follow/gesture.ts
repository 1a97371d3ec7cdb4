import type { Editor } from '../page-adapter';
import type { FollowedPage, Scope } from './followed-page';

/**
 * What a person's act means for saving: it asks for it, answers a question on the way (`choice`: which events of a
 * series), or is anything else, which may as well lead out of the editor without saving.
 */
export type Gesture = 'save' | 'answer' | 'choice' | 'other';

/** Everything by which a person can act in a page. */
export const ACTS = ['pointerdown', 'keydown', 'input', 'click'] as const;

const MODIFIER = /^(Control|Shift|Alt|Meta)/;

/** Undefined for what changes nothing: a page's own events, modifier keys, the first half of a press on Save. */
export function gestureOf(event: Event, page: FollowedPage, { root }: Editor): Gesture | undefined {
  const { target, type } = event;
  const { key, ctrlKey, metaKey, isComposing, code } = event as KeyboardEvent;
  if (!event.isTrusted || !(target instanceof Element) || MODIFIER.test(key)) return undefined;
  const question = target.closest(page.question);
  if (question && !question.contains(root)) {
    if (key === 'Escape') return 'other';
    return question.querySelector(page.choice) ? 'choice' : 'answer';
  }
  const isSave = target.closest(page.save);
  const isEnter = key === 'Enter' && !isComposing && (isSave || target.matches(page.title));
  const isShortcut = (ctrlKey || metaKey) && (key === 's' || code === 'KeyS');
  if (isEnter || isShortcut || (isSave && (type === 'click' || key === ' '))) return 'save';
  return type === 'click' || (isSave && type === 'pointerdown') ? undefined : 'other';
}

/** Which events of a series are chosen in the question that an act is part of. The last act on it is the press that answers. */
export function scopeIn({ target }: Event, { question, choice, scopes }: FollowedPage): Scope {
  const answers = [...((target as Element).closest(question)?.querySelectorAll(choice) ?? [])];
  const chosen = answers.findIndex((answer) => answer.matches(':checked, [aria-checked="true"]'));
  return (answers.length === scopes.length && scopes[chosen]) || 'unread';
}
