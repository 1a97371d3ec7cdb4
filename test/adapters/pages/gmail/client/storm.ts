import type { App } from './app';

/** A generator whose numbers from 0 to 1 depend on the seed only (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Messages open at a time. */
const MOST = 4;

/**
 * Everything that can happen to messages that are being written, again and again. After each step it looks whether any
 * message holds more than one foreign element of a name; where one appeared, what was done is given back.
 */
export async function storm(app: App, seed: number, steps: number): Promise<string[]> {
  const roll = dice(seed);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(roll() * list.length)];
  const broken: string[] = [];
  for (let step = 0; step < steps; step += 1) {
    const chosen = pick(app.composes);
    const what = pick([
      ...['title', 'toolbar', 'form', 'minimise', 'fullScreen', 'popOut', 'type', 'subject', 'address', 'focus'],
      ...['open', 'close'],
    ]);
    if (what === 'open' && app.composes.length < MOST) app.open(pick(['popup', 'popup', 'reply'] as const) ?? 'popup');
    else if (what === 'address') history.replaceState(null, '', `#inbox?step=${step}`);
    else if (chosen) act(chosen, what ?? '');
    await pause(roll());
    const twice = app.composes.filter(({ message }) => elementsIn(message.id) > 1);
    if (twice.length > 0) broken.push(`step ${step}: ${what} left two in ${twice.map(({ message }) => message.id)}`);
  }
  return broken;
}

function act(chosen: App['composes'][number], what: string): void {
  const region = regionOf(chosen.message.id);
  if (what === 'title' || what === 'toolbar' || what === 'form') chosen.rerender(what);
  else if (what === 'close' || what === 'minimise' || what === 'fullScreen' || what === 'popOut') chosen[what]();
  else if (what === 'focus') region?.querySelector<HTMLElement>('input, [contenteditable]')?.focus();
  else if (what === 'type') region?.querySelector('[contenteditable]')?.append(document.createTextNode('x'));
  else region?.querySelector('.subject')?.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

const regionOf = (id: number): Element | null =>
  document.querySelector(`input[name=composeid][value="${id}"]`)?.closest('.region') ?? null;

const elementsIn = (id: number): number => regionOf(id)?.querySelectorAll('oneclick-webex').length ?? 0;

/** Sometimes nothing, a task, or a frame, so that steps meet every phase of what watches them. */
function pause(chance: number): Promise<void> {
  if (chance < 0.5) return Promise.resolve();
  if (chance < 0.8) return new Promise((resolve) => setTimeout(resolve));
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}
