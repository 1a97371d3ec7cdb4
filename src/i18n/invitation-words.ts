import type { Voice } from './voice';

/** The words of an invitation. */
export const invitationWords = ({ say }: Voice) => ({
  join: say('invite_join'),
  number: say('invite_number'),
  password: say('invite_password'),
  numericPassword: say('invite_numeric_password'),
  phone: say('invite_phone'),
  globalNumbers: say('invite_global_numbers'),
  video: say('invite_video'),
});
