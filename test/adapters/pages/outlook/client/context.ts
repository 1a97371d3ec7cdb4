import { LANGUAGES, type Word } from '../languages';
import { type Settings, tagOf } from '../settings';

/** The variant of this document, put there by document.ts. */
export const settings: Settings = JSON.parse(document.getElementById('outlook-settings')?.textContent ?? '');

export const language = LANGUAGES[settings.lang];
export const tag = tagOf(settings);
export const word = (name: Word): string => language.words[name];
