import en from '../../../src/i18n/locales/en.json';
import { type Voice, voiceFrom } from '../../../src/i18n/voice';
import type { InvitationWords } from '../../../src/invite/render-invitation';

/** Words of an invitation that no meeting holds by chance. */
export const WORDS: InvitationWords = {
  join: 'Join here',
  number: 'Number',
  password: 'Password',
  numericPassword: 'Digits',
  phone: 'Phone',
  globalNumbers: 'All numbers',
  video: 'Video',
};

const said = (message: string) => ({ message });

/** English with these words, as a browser gives sentences. */
export const VOICE: Voice = voiceFrom(
  'en',
  {
    ...en,
    invite_join: said(WORDS.join),
    invite_number: said(WORDS.number),
    invite_password: said(WORDS.password),
    invite_numeric_password: said(WORDS.numericPassword),
    invite_phone: said(WORDS.phone),
    invite_global_numbers: said(WORDS.globalNumbers),
    invite_video: said(WORDS.video),
  },
  { language: 'en', say: (key) => key },
);
