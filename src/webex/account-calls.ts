import { done } from '../domain/failure';
import { accountFrom, optionsFrom, personalRoomFrom } from './answers';
import type { WebexClient } from './client';
import { SCOPES, type WebexRequests } from './requests';
import { WebexPerson, WebexPersonalRoom, WebexSchedulingOptions, WebexSites } from './schemas';

/** What is asked of Webex about the account (developer.webex.com/docs/meeting-preferences). */
export type AccountCalls = Pick<WebexClient, 'readMe' | 'readSites' | 'readPersonalRoom' | 'readSchedulingOptions'>;

export function accountCalls({ read }: WebexRequests): AccountCalls {
  return {
    async readMe() {
      const person = await read(SCOPES.person, '/people/me', WebexPerson);
      return person.ok ? done(accountFrom(person.value)) : person;
    },

    async readSites() {
      const list = await read(SCOPES.preferences, '/meetingPreferences/sites', WebexSites);
      if (!list.ok) return list;
      const { sites } = list.value;
      const preferred = sites.find((site) => site.default)?.siteUrl.toLowerCase();
      return done({ all: sites.map(({ siteUrl }) => siteUrl.toLowerCase()), ...(preferred ? { preferred } : {}) });
    },

    async readPersonalRoom() {
      const room = await read(SCOPES.preferences, '/meetingPreferences/personalMeetingRoom', WebexPersonalRoom);
      return room.ok ? done(personalRoomFrom(room.value)) : room;
    },

    async readSchedulingOptions(site) {
      const path = `/meetingPreferences/schedulingOptions${site ? `?${new URLSearchParams({ siteUrl: site })}` : ''}`;
      const answer = await read(SCOPES.preferences, path, WebexSchedulingOptions);
      return answer.ok ? done(optionsFrom(answer.value)) : answer;
    },
  };
}
