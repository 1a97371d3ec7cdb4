/** The sentences about what became of the tokens at Webex. */
export const REVOKED = {
  yes: 'options_revoked_yes',
  no: 'options_revoked_no',
  unknown: 'options_revoked_unknown',
} as const;
