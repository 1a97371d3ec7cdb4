import { text } from './text';

/** The words of an invitation, in the browser's language. */
export const invitationWords = () => ({
  join: text('invite_join'),
  number: text('invite_number'),
  password: text('invite_password'),
  numericPassword: text('invite_numeric_password'),
  phone: text('invite_phone'),
  globalNumbers: text('invite_global_numbers'),
  video: text('invite_video'),
});
