import type { AccessRequestCalls } from '../messaging/calls/access-requests';
import type { Handlers } from '../messaging/server';
import type { AccessUseCases } from './access/requests';
import type { ErasePerson } from './erase-person';

export interface AccessHandlerNeeds {
  readonly people: ErasePerson;
  readonly access: AccessUseCases;
}

/** Which use case answers which call about access requests. */
export function accessHandlers({ people, access }: AccessHandlerNeeds): Pick<Handlers, keyof AccessRequestCalls> {
  return {
    'access.list': () => access.list(),
    'access.start': ({ id, question }) => access.start(id, question),
    'access.go_on': ({ id }) => access.goOn(id),
    'access.cancel': ({ id }) => access.cancel(id),
    'access.forget': ({ id }) => access.forget(id),
    'access.matches': (part) => access.matches(part),
    'access.failures': (part) => access.failures(part),
    'person.find': ({ email }) => people.find(email),
    'person.erase': ({ email }) => people.erase(email),
  };
}
