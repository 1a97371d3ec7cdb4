/** What a person can switch on beside the main job. Each needs a further scope, asked for only then. */
export const FEATURES = ['personal_room', 'account_defaults', 'access_requests'] as const;

export type Feature = (typeof FEATURES)[number];
