import { done, failed } from '../../../src/domain/failure';
import type { ConnectionView } from '../../../src/messaging/calls/connection';
import { type PageState, STORED, VIEW } from '../popup-states';

const CONNECTION: ConnectionView = {
  ...VIEW,
  scopes: ['meeting:schedules_read', 'meeting:schedules_write', 'spark:people_read'],
};

/** What the view for administrators can look like. */
export const ADMINISTRATOR_STATES: readonly PageState[] = [
  {
    name: 'administrator',
    replies: { 'connection.read': done({ ...CONNECTION, stored: STORED }) },
    act: async (page) => {
      await page.locator('.facts').first().waitFor();
    },
  },
  {
    name: 'administrator-nobody',
    replies: { 'connection.read': done(CONNECTION) },
    act: async (page) => {
      await page.locator('details summary').click();
    },
  },
  {
    name: 'administrator-failed',
    replies: { 'connection.read': failed('storage') },
    act: async (page) => {
      await page.getByRole('alert').waitFor();
    },
  },
];
