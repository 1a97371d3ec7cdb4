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
