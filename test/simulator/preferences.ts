import { type Caller, requireScope } from './access';
import { json } from './answers';
import type { SimAnswer } from './http';
import { Refusal } from './webex-errors';
import { defaultSite } from './webex-options';

/** `GET /v1/meetingPreferences/sites`: the sites where the person can schedule. */
export function sites(caller: Caller): SimAnswer {
  requireScope(caller, 'meeting:preferences_read');
  const preferred = defaultSite(caller.person);
  const hosted = caller.person.sites.filter((site) => site.host);
  return json(200, { sites: hosted.map((site) => ({ siteUrl: site.siteUrl, default: site === preferred })) });
}

/** `GET /v1/meetingPreferences/personalMeetingRoom`, on the preferred site; `hostPin` is a secret. */
export function personalMeetingRoom(caller: Caller): SimAnswer {
  requireScope(caller, 'meeting:preferences_read');
  const { person } = caller;
  const site = defaultSite(person);
  if (site === undefined || !site.host) throw new Refusal(403);
  const [name = 'room'] = person.email.split('@');
  return json(200, {
    topic: `${person.displayName}'s Personal Room`,
    hostPin: '9999',
    enabledAutoLock: true,
    autoLockMinutes: 10,
    enabledNotifyHost: true,
    supportCoHost: false,
    supportAnyoneAsCoHost: false,
    allowFirstUserToBeCoHost: false,
    allowAuthenticatedDevices: true,
    coHosts: [],
    personalMeetingRoomLink: `https://${site.siteUrl}/meet/${name}`,
    sipAddress: `${name}@${site.siteUrl}`,
    dialInIpAddress: '203.0.113.9',
    telephony: {
      accessCode: '20155501000',
      callInNumbers: [{ label: 'US Toll', callInNumber: '+1-202-555-0143', tollType: 'toll' }],
    },
  });
}

/** `GET /v1/meetingPreferences/schedulingOptions`: the person's own defaults. */
export function schedulingOptions(caller: Caller): SimAnswer {
  requireScope(caller, 'meeting:preferences_read');
  return json(200, {
    enabledJoinBeforeHost: false,
    joinBeforeHostMinutes: 0,
    enabledAutoShareRecording: false,
    enabledWebexAssistantByDefault: false,
    delegateEmails: [],
  });
}
