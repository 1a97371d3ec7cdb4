import { leaveOut } from '../../shared/client/dom';
import { createTimers } from '../../shared/client/timers';
import { isLacking } from '../hooks';
import { LANGUAGES, type Word } from '../languages';
import type { DelayName, Settings } from '../settings';

/** The variant of this document, put there by document.ts. */
export const settings: Settings = JSON.parse(document.getElementById('proton-settings')?.textContent ?? '');

leaveOut((attribute, value) => isLacking(settings.lacks, attribute, value));

export const word = (name: Word): string => LANGUAGES[settings.lang].words[name];

export const { later, flush, pending } = createTimers<DelayName>(settings);
