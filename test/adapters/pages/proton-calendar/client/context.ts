import { createTimers } from '../../shared/client/timers';
import { LANGUAGES, type Word } from '../languages';
import type { DelayName, Settings } from '../settings';

/** The variant of this document, put there by document.ts. */
export const settings: Settings = JSON.parse(document.getElementById('proton-settings')?.textContent ?? '');

const language = LANGUAGES[settings.lang];
export const clock: 12 | 24 = settings.clock ?? language.clock;
export const datePattern: string = settings.dateformat ?? language.date;
export const word = (name: Word): string => language.words[name];

export const { later, flush, pending } = createTimers<DelayName>(settings);
