/**
 * What the main job needs, each with its reason. People tick exactly these on their integration.
 * (developer.webex.com/docs/meetings: schedules_write creates and deletes, schedules_read finds a meeting again;
 * spark:people_read reads the signed-in person's name, address and sites.)
 */
export const BASE_SCOPES = ['meeting:schedules_read', 'meeting:schedules_write', 'spark:people_read'] as const;
