import type { Action, ActionBy, ActivityEntry } from '../domain/activity';
import type { Result } from '../domain/failure';
import type { CallName, ReplyOf, RequestOf } from '../messaging/calls';
import type { Asker, Handlers } from '../messaging/server';

export interface Noted {
  readonly action: Action;
  readonly by: ActionBy;
  readonly outcome: ActivityEntry['outcome'];
}

/** What a call is noted as, once it is answered; undefined where nothing has come of it that counts. */
type Noticed<Name extends CallName> = (
  request: RequestOf<Name>,
  reply: ReplyOf<Name>,
) => Action | Pick<Noted, 'action' | 'outcome'> | undefined;

/** Which calls are actions. A call that is not here only looks at something. */
const ACTION_OF: { readonly [Name in CallName]?: Action | Noticed<Name> } = {
  'meeting.create': 'made',
  'creation.retry': 'retried',
  'meeting.remove': 'removed',
  'meeting.adopt': 'adopted',
  'meeting.follow': (_request, reply) => (reply.ok && reply.value.changed.length === 0 ? undefined : 'changed'),
  'page.insert': ({ kind }, reply) => {
    if (kind === 'new') return reply.ok && !reply.value.invitation ? undefined : 'made';
    return reply.ok && reply.value.outcome !== 'inserted' ? undefined : 'inserted';
  },
  'connection.connect': 'connected',
  'connection.disconnect': 'disconnected',
  'feature.allow': 'feature_on',
  'feature.withhold': 'feature_off',
  'pages.turn': ({ isWanted }) => (isWanted ? 'page_on' : 'page_off'),
  'sync.turn': ({ isOn }) => (isOn ? 'sync_on' : 'sync_off'),
  'settings.export': 'settings_saved',
  'settings.import': 'settings_loaded',
  'kept.export': 'kept_saved',
  // What was erased altogether would begin anew with its own erasure.
  'kept.erase': ({ what }, reply) =>
    reply.ok && (what === 'everything' || what === 'activity') ? undefined : 'erased',
  'access.start': 'access_started',
  'access.go_on': (_request, reply) => {
    if (!reply.ok || reply.value.request.state === 'running') return undefined;
    const { failure } = reply.value.request;
    return { action: 'access_finished', outcome: failure?.code ?? 'done' };
  },
  'access.cancel': 'access_finished',
  'access.forget': 'access_forgotten',
  'person.erase': 'person_erased',
};

/** The same handlers, which have every action noted once it is answered. What is noted changes no answer and delays none. */
export function noting(handlers: Handlers, note: (noted: Noted) => void): Handlers {
  const noted = Object.keys(handlers).map((name) => [name, notingOne(name as CallName, handlers, note)]);
  return Object.fromEntries(noted) as Handlers;
}

function notingOne<Name extends CallName>(name: Name, handlers: Handlers, note: (noted: Noted) => void) {
  const action = ACTION_OF[name] as Action | Noticed<Name> | undefined;
  if (action === undefined) return handlers[name];
  return async (request: RequestOf<Name>, asker: Asker): Promise<ReplyOf<Name>> => {
    const reply = await handlers[name](request, asker);
    const seen = typeof action === 'string' ? action : action(request, reply);
    const by = asker.kind === 'page' ? asker.page.id : 'own_page';
    if (typeof seen === 'string') note({ action: seen, by, outcome: outcomeOf(reply) });
    else if (seen) note({ ...seen, by });
    return reply;
  };
}

export const outcomeOf = (result: Result<unknown>): Noted['outcome'] => (result.ok ? 'done' : result.failure.code);
