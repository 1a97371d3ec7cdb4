import type { Page } from '@playwright/test';
import { failed } from '../../../src/domain/failure';
import { TEST_CLIENT_ID } from '../../simulator/test-account';
import { press, tick } from '../by-words';
import { type PageState, VIEW } from '../popup-states';
import { grants } from './permissions-states';

const GRANTED = grants(['meeting:schedules_read', 'meeting:schedules_write', 'spark:people_read']);

/** An authorize address; a value of undefined leaves a parameter out. */
export function authorizeAddress(changes: Readonly<Record<string, string | undefined>> = {}): string {
  const all = {
    client_id: TEST_CLIENT_ID,
    response_type: 'code',
    redirect_uri: VIEW.redirectUri,
    scope: 'meeting:schedules_read meeting:schedules_write spark:people_read',
    state: 'set_state_here',
    ...changes,
  };
  const given = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return `https://webexapis.com/v1/authorize?${new URLSearchParams(given)}`;
}

const checking =
  (address: string) =>
  async (page: Page): Promise<void> => {
    await page.locator('main textarea').fill(address);
    await press('check_press')(page);
  };

const WRONG = authorizeAddress({
  client_id: 'none of Webex',
  response_type: 'token',
  redirect_uri: 'https://example.com/somewhere/else',
  scope: 'spark:kms spark:all meeting:schedules_read example:unheard_of 0x5ec2e7 meeting:admin_schedule_write',
  code_challenge: 'plainly',
  code_challenge_method: 'plain',
  client_secret: 'shown-to-nobody',
});

/** What the view in which scopes are chosen can look like. */
export const PICKER_STATES: readonly PageState[] = [
  { name: 'picker', replies: GRANTED },
  {
    name: 'picker-chosen',
    replies: GRANTED,
    async act(page) {
      await tick('options_room')(page);
      await tick('access_title')(page);
    },
  },
  { name: 'picker-right', replies: GRANTED, act: checking(authorizeAddress()) },
  { name: 'picker-wrong', replies: GRANTED, act: checking(`${WRONG}&state=twice`) },
  { name: 'picker-secret', replies: GRANTED, act: checking('5ec2e7'.repeat(11)) },
  { name: 'picker-elsewhere', replies: GRANTED, act: checking('https://webexapis.com.example.com/v1/authorize') },
  { name: 'picker-empty', replies: GRANTED, act: press('check_press') },
  { name: 'picker-unreadable', replies: { 'permissions.read': failed('storage') } },
];

export function pickerCalled(wanted: string): PageState {
  const state = PICKER_STATES.find(({ name }) => name === wanted);
  if (!state) throw new Error(`no state is called ${wanted}`);
  return state;
}
