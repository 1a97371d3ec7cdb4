import { checkZone } from './meeting-times';
import { isRecurrence } from './recurrence';
import { invalid } from './webex-errors';
import type { Invitee } from './webex-state';

/** The known fields of a request to create or change a meeting; `null` clears one where Webex allows that. */
export interface MeetingFields {
  readonly title?: string;
  readonly agenda?: string | null;
  readonly password?: string;
  readonly start?: string;
  readonly end?: string;
  readonly timezone?: string;
  readonly recurrence?: string | null;
  readonly integrationTags?: readonly string[];
  readonly invitees?: readonly Invitee[];
  readonly trackingCodes?: unknown;
  readonly sendEmail?: boolean;
  readonly siteUrl?: string;
  readonly hostEmail?: string;
  readonly scheduledType?: string;
  readonly sessionTypeId?: number;
  readonly settings: Readonly<Record<string, unknown>>;
}

type Body = Readonly<Record<string, unknown>>;

const STRINGS = ['title', 'password', 'start', 'end', 'timezone', 'siteUrl', 'hostEmail', 'scheduledType'] as const;
const CLEARABLE = ['agenda', 'recurrence', 'trackingCodes'];
const BOOLEAN_SETTINGS = [
  'enabledAutoRecordMeeting',
  'allowAnyUserToBeCoHost',
  'enabledJoinBeforeHost',
  'enableConnectAudioBeforeHost',
  'excludePassword',
  'publicMeeting',
  'enableAutomaticLock',
  'allowFirstUserToBeCoHost',
  'allowAuthenticatedDevices',
  'enabledBreakoutSessions',
  'enabledWebcastView',
  'enabledAudioWatermark',
  'enabledVisualWatermark',
  'enabledLiveStream',
];
const NUMBER_SETTINGS = ['joinBeforeHostMinutes', 'reminderTime', 'automaticLockMinutes', 'visualWatermarkOpacity'];
const OBJECT_SETTINGS = ['meetingOptions', 'attendeePrivileges', 'audioConnectionOptions', 'liveStream'];
const JOIN_SECURITY = ['allowJoin', 'allowJoinWithLobby', 'blockFromJoin'];
const SCHEDULED_TYPES = ['meeting', 'webinar', 'personalRoomMeeting'];
const NOT_IN_PERSONAL_ROOM = [
  'templateId',
  'roomId',
  'integrationTags',
  'enabledWebcastView',
  'enabledAutoRecordMeeting',
  'registration',
];

function typed(body: Body, name: string, type: 'string' | 'boolean' | 'number' | 'object'): void {
  const value = body[name];
  if (value !== undefined && typeof value !== type) throw invalid(`'${name}' must be of type ${type}.`);
}

function longest(text: unknown, name: string, length: number): void {
  if (typeof text === 'string' && text.length > length) {
    throw invalid(`'${name}' can be a maximum of ${length} characters long.`);
  }
}

function readTags(value: unknown): readonly string[] {
  if (!Array.isArray(value) || !value.every((tag) => typeof tag === 'string')) {
    throw invalid("'integrationTags' must be an array of strings.");
  }
  if (value.length > 3) throw invalid("The maximum size of 'integrationTags' is 3.");
  for (const tag of value) longest(tag, 'integrationTags', 64);
  return value;
}

function readInvitees(value: unknown): readonly Invitee[] {
  if (!Array.isArray(value)) throw invalid("'invitees' must be an array.");
  if (value.length > 1000) throw invalid("The maximum size of 'invitees' is 1000.");
  for (const invitee of value) {
    if (!/^[^@\s]+@[^@\s]+$/.test(String(invitee?.email))) throw invalid("'email' of an invitee is invalid.");
    longest(invitee.displayName, 'displayName', 128);
  }
  return value;
}

function checkPassword(password: string): void {
  const failed = (rule: string) => invalid(`Meeting password validation failed. ${rule}`);
  if (!/[a-z]/.test(password) || !/[A-Z]/.test(password)) {
    throw failed('A mix of uppercase and lowercase letters (A, a, B, b, C, c, etc.) is required.');
  }
  if (!/\d/.test(password)) throw failed('At least one number is required.');
}

function checkSettings(body: Body): void {
  for (const name of BOOLEAN_SETTINGS) typed(body, name, 'boolean');
  for (const name of NUMBER_SETTINGS) typed(body, name, 'number');
  for (const name of OBJECT_SETTINGS) typed(body, name, 'object');
  const security = body.unlockedMeetingJoinSecurity;
  if (security !== undefined && !JOIN_SECURITY.includes(String(security))) {
    throw invalid("'unlockedMeetingJoinSecurity' is invalid.");
  }
  const minutes = body.joinBeforeHostMinutes;
  const allowed = body.scheduledType === 'webinar' ? [0, 15, 30, 45, 60] : [0, 5, 10, 15];
  if (typeof minutes === 'number' && !allowed.includes(minutes)) throw invalid("'joinBeforeHostMinutes' is invalid.");
}

function checkKind(body: Body): void {
  const kind = body.scheduledType ?? 'meeting';
  if (!SCHEDULED_TYPES.includes(String(kind))) throw invalid("'scheduledType' is invalid.");
  if (kind === 'webinar' && body.sessionTypeId === undefined) {
    throw invalid("'sessionTypeId' is required for a webinar.");
  }
  const unsupported = NOT_IN_PERSONAL_ROOM.find((name) => body[name] !== undefined);
  if (kind === 'personalRoomMeeting' && unsupported !== undefined) {
    throw invalid(`'${unsupported}' is not supported for a personal room meeting.`);
  }
  if (body.sessionTypeId !== undefined && body.sessionTypeId !== 3) {
    throw invalid('Session type not found by Session type ID');
  }
  if (body.templateId !== undefined) throw invalid('Template not found by Template ID');
}

/**
 * Reads the known fields of a request body and drops every other one in silence, as Webex does. Throws a 400 for a
 * wrong type or a broken limit (limits: the field descriptions at developer.webex.com/docs/api/v1/meetings). Only
 * `agenda`, `recurrence` and `trackingCodes` may be `null`.
 */
export function readMeetingFields(given: Body): MeetingFields {
  const cleared = CLEARABLE.filter((name) => given[name] === null);
  const body: Body = Object.fromEntries(Object.entries(given).filter(([name]) => !cleared.includes(name)));
  for (const name of [...STRINGS, 'agenda', 'recurrence']) typed(body, name, 'string');
  typed(body, 'sendEmail', 'boolean');
  if (body.title === '') throw invalid("'title' must not be empty.");
  longest(body.title, 'title', 128);
  longest(body.agenda, 'agenda', 1300);
  if (typeof body.timezone === 'string') checkZone(body.timezone);
  if (typeof body.password === 'string') checkPassword(body.password);
  if (typeof body.recurrence === 'string' && !isRecurrence(body.recurrence)) {
    throw invalid("'recurrence' is invalid.");
  }
  if (body.hostEmail === 'me') throw invalid("The 'me' email format is invalid.");
  checkKind(body);
  checkSettings(body);
  const kept = [...BOOLEAN_SETTINGS, ...NUMBER_SETTINGS, ...OBJECT_SETTINGS, 'unlockedMeetingJoinSecurity'];
  const plain = [...STRINGS, 'agenda', 'recurrence', 'trackingCodes', 'sendEmail', 'sessionTypeId'];
  const pick = (names: readonly string[]) =>
    Object.fromEntries(names.filter((name) => body[name] !== undefined).map((name) => [name, body[name]]));
  return {
    ...pick(plain),
    ...Object.fromEntries(cleared.map((name) => [name, null])),
    ...(body.integrationTags === undefined ? {} : { integrationTags: readTags(body.integrationTags) }),
    ...(body.invitees === undefined ? {} : { invitees: readInvitees(body.invitees) }),
    settings: pick(kept),
  };
}
