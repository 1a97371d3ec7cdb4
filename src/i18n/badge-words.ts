import { text } from './text';

/** What stands on the toolbar button, and its tooltip, while a meeting starts in so many minutes, or none does. */
export function badgeWords(minutes: number | undefined): readonly [short: string, meaning: string] {
  if (minutes === undefined) return ['', text('app_name')];
  return [text('badge_minutes', String(minutes)), text('badge_meaning', String(minutes))];
}
