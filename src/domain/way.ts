/**
 * Whose Webex integration it is: the one this build brings, the one an organisation sets by policy, or one that the
 * person entered.
 */
export type Way = 'publisher' | 'organisation' | 'own';
