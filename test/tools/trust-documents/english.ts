import en from '../../../src/i18n/locales/en.json';
import { voiceFrom } from '../../../src/i18n/voice';
import type { Say } from '../../../src/trust-guide/say';

const nobody = {
  language: 'en',
  say: (key: string): string => {
    throw new Error(`there is no sentence ${key}`);
  },
};

/** Says a sentence in English, whatever the machine's language. */
export const english: Say = voiceFrom('en', en, nobody).say;
