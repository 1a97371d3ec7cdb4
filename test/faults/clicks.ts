import { tagOf } from '../../src/domain/creation';

/** One click, what the person was told of it, and what they did about it. */
export interface Click {
  readonly key: string;
  readonly name: string;
  /** The newest thing they were told: `made`, or the code of a failure. */
  told: string | undefined;
  /** Of the meeting they were given. */
  link: string | undefined;
  /** They asked for it to be removed; `removed` once they were told that it is. */
  removal: 'asked' | 'removed' | undefined;
  /**
   * They disconnected since, so that this browser has forgotten the click; `warned` that nobody could find out any more
   * what is not known yet.
   */
  forgotten: 'warned' | 'unwarned' | undefined;
}

/** Being told so, a person doesn't know yet whether the meeting was made. */
export const UNSETTLED: ReadonlySet<string> = new Set(['unclear', 'outdated']);

/** All clicks of a run. Each has a key of its own. */
export interface Clicks {
  readonly all: readonly Click[];
  add(name: string): Click;
  byKey(key: string): Click | undefined;
}

export function createClicks(): Clicks {
  const all: Click[] = [];
  return {
    all,
    add: (name) => {
      const key = `0c11c000-0000-4000-8000-${String(all.length + 1).padStart(12, '0')}`;
      const nothingYet = { told: undefined, link: undefined, removal: undefined, forgotten: undefined };
      const click: Click = { key, name, ...nothingYet };
      all.push(click);
      return click;
    },
    byKey: (key) => all.find((click) => click.key === key),
  };
}

/** Whether a meeting's tags say that it was made for this click. */
export const isOf = (click: Click, { integrationTags }: { readonly integrationTags: readonly string[] }): boolean =>
  integrationTags.includes(tagOf(click.key));
