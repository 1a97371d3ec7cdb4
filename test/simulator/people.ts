import { type Caller, requireScope } from './access';
import { json } from './answers';
import type { SimAnswer } from './http';

/** `GET /v1/people/me`; a site where the person can't schedule carries the suffix `#attendee`. */
export function me(caller: Caller): SimAnswer {
  requireScope(caller, 'spark:people_read');
  const { person } = caller;
  const [first = person.displayName, ...rest] = person.displayName.split(' ');
  return json(200, {
    id: person.id,
    emails: [person.email],
    displayName: person.displayName,
    firstName: first,
    lastName: rest.join(' '),
    ...(person.timezone === undefined ? {} : { timezone: person.timezone }),
    siteUrls: person.sites.map((site) => (site.host ? site.siteUrl : `${site.siteUrl}#attendee`)),
    status: 'active',
    type: 'person',
  });
}
