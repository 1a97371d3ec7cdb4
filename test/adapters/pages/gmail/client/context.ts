import { leaveOut } from '../../shared/client/dom';
import { createTimers } from '../../shared/client/timers';
import { isLacking } from '../hooks';
import { LANGUAGES, type Word } from '../languages';
import type { Settings } from '../settings';

/** The variant this page was served as, from the data block in its head. */
export const settings: Settings = JSON.parse(document.getElementById('mail-settings')?.textContent ?? '{}');

leaveOut((attribute, value) => isLacking(settings.lacks, attribute, value));

export const words: Readonly<Record<Word, string>> = LANGUAGES[settings.lang].words;
export const { later, flush, pending } = createTimers(settings);

export const OWNER = { name: 'Ada Example', email: 'ada@example.com' } as const;
export const GRACE = { name: 'Grace Example', email: 'grace@example.com' } as const;
