import { LASTING } from '../settings';

/** The address of a view. What describes the page's variant stays in it, what described an event doesn't. */
export function addressOf(view: 'day' | 'week' | 'eventedit', key?: string): string {
  const [prefix] = /^\/calendar\/u\/\d+/.exec(location.pathname) ?? ['/calendar/u/0'];
  const query = new URLSearchParams(
    [...new URLSearchParams(location.search)].filter(([name]) => LASTING.includes(name)),
  );
  const search = query.size > 0 ? `?${query}` : '';
  return `${prefix}/r/${view}${key ? `/${key}` : ''}${search}`;
}

/** What the editor's address asks for. */
export interface Addressed {
  /** The event's key; empty for a new event. */
  readonly key: string;
  /** A new event is asked for, with everything that the named one holds. */
  readonly copied: boolean;
}

/** Null if this isn't the editor's address. */
export function addressed(): Addressed | null {
  const match = /\/r\/eventedit(\/duplicate|\/copy)?(?:\/([\w+=-]+))?(?:\/[\w+=-]+)?\/?$/.exec(location.pathname);
  return match ? { key: match[2] ?? '', copied: match[1] !== undefined } : null;
}

/** The event's own id in a key, or the key itself if it isn't one of ours. */
export function idIn(key: string): string {
  try {
    return atob(key).split(' ')[0] || key;
  } catch {
    return key;
  }
}
