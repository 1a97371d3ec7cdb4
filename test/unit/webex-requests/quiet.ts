import type { CallName, RequestOf } from '../../../src/messaging/calls';
import { keyOf } from '../harness/clicks';

type QuietCall = { [Name in CallName]: readonly [Name, RequestOf<Name>, asker?: 'page'] }[CallName];

const link = 'https://acme.example.webex.com/acme/j.php?MTID=unknown';

/** Calls that are answered with what is known here, whatever comes of them. */
export const QUIET: readonly QuietCall[] = [
  ['meeting.find', { link }, 'page'],
  ['meeting.event_gone', { eventId: 'event', link }, 'page'],
  ['meeting.keep', { link }, 'page'],
  ['meeting.unsaved', { link }, 'page'],
  ['creations.waiting', {}],
  ['creation.dismiss', { key: keyOf(5) }],
  ['room.typed', {}],
  ['room.keep', { link: 'https://acme.example.webex.com/meet/ines.calder' }],
  ['room.forget', {}],
  ['choices.read', {}],
  ['invitation.preview', { invitation: {} }],
  ['page.appeared', { part: 'editor' }, 'page'],
  ['page.gave_up', { part: 'editor', why: 'errors' }, 'page'],
  ['page.found', { parts: {} }, 'page'],
  ['pages.read', {}],
  ['pages.turn', { id: 'gmail', isWanted: false }],
  ['diagnosis.read', {}],
  ['page.wishes', {}, 'page'],
  ['policy.read', {}],
  ['sync.read', {}],
  ['sync.turn', { isOn: false }],
  ['settings.export', {}],
  ['settings.import', { text: '{}' }],
  ['settings.open', {}],
  ['permissions.read', {}],
  ['kept.read', {}],
  ['kept.export', { ownStorage: {} }],
  ['kept.erase', { what: 'room', leaveUnclear: false }],
  ['activity.read', {}],
  ['activity.turn', { isOn: true }],
  ['access.list', {}],
  ['access.cancel', { id: keyOf(1) }],
  ['access.forget', { id: keyOf(1) }],
  ['access.matches', { id: keyOf(1) }],
  ['access.failures', { id: keyOf(1) }],
  ['person.find', { email: 'someone@example.com' }],
  ['person.erase', { email: 'someone@example.com' }],
];
