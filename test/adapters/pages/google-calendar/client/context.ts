import { leaveOut } from '../../shared/client/dom';
import { isLacking } from '../hooks';
import { LANGUAGES, type Word } from '../languages';
import type { Settings } from '../settings';

/** The variant this page was served as, from the data block in its head. */
export const settings: Settings = JSON.parse(document.getElementById('calendar-settings')?.textContent ?? '{}');

leaveOut((attribute, value) => isLacking(settings.lacks, attribute, value));

export const words: Readonly<Record<Word, string>> = LANGUAGES[settings.lang].words;
export const clock: 12 | 24 = settings.clock ?? LANGUAGES[settings.lang].clock;

/** IANA zone of the calendar: an account setting, so it may differ from the browser's. */
export const calendarZone: string = settings.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;

export const OWNER = { name: 'Ada Example', email: 'ada@example.com' } as const;
