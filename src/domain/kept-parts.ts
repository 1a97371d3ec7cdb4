/** One record, or one store of rows. */
export interface KeptPart {
  /** Where it lies: in the vault, as a plain record, in the browser's memory, in its sync, or in our pages' own storage. */
  readonly place: 'encrypted' | 'plain' | 'memory' | 'sync' | 'page';
  /** Its store in the database, its record in the vault, or its name in the browser's own storage. */
  readonly name: string;
  /** Every field that can stand there: `[]` is each of a list, `*` a name of a fixed set, and `value` all there is. */
  readonly fields: readonly string[];
  /** Those of them that no message and no file may hold. */
  readonly secret?: readonly string[];
}

const joinable = [
  ...['title', 'webLink', 'number', 'password', 'numericPassword', 'sipAddress', 'globalNumbersLink'],
  ...['phones[].label', 'phones[].number'],
];

const within = (name: string, fields: readonly string[]): readonly string[] =>
  fields.map((field) => (field.startsWith('[]') ? `${name}${field}` : `${name}.${field}`));

const options = ['site', 'joinBeforeHost', 'lobby', 'autoRecord', 'reminder', 'everybodyCoHost'];

const failure = [
  ...['code', 'detail', 'trackingId', 'retryAfterSeconds', 'scopes[]', 'lacks', 'answers[]'],
  ...['choices[].answer', 'choices[].words', 'words', 'remedy'],
];

const times = ['startDate', 'startTime', 'endDate', 'endTime', 'zone', 'allDay'];

const invitation = ['language', 'without[]', 'above', 'below'];

const choices = (with_: readonly string[]) => [
  ...within('options', with_),
  ...['neutralTitle', 'inviteGuests', 'dropRival'],
  ...within('invitation', invitation),
];

/** Every stored field there is, by the kind it belongs to. */
export const KEPT_PARTS = {
  meetings: [
    {
      place: 'plain',
      name: 'meetings',
      fields: [
        ...within('meeting', [...joinable, 'id', 'start', 'end', 'timezone', 'recurrence']),
        ...['key', 'hasNeutralTitle', 'clientId', 'accountId', 'madeAt', 'endsAt'],
        ...['eventId', 'goneAt', 'written[]', 'isUnsure', 'remindedOf'],
      ],
    },
  ],
  clicks: [
    {
      place: 'plain',
      name: 'journal',
      fields: [
        ...['key', 'state', 'origin', 'title', 'hasNeutralTitle', 'recurrence', 'clientId', 'accountId'],
        ...[
          'createdAt',
          'sentAt',
          'lookUps',
          'misses',
          'endedAt',
          'meetingId',
          'twinsChecked',
          'checkedEarly',
          'checks',
        ],
        ...['unsaved', 'dismissed'],
        ...within('draft', ['title', 'repeats', 'mayBeLater', 'isPrivate', 'guests[]']),
        ...within('draft.when', ['kind', 'start', 'end', ...times]),
        ...within('draft.options', options),
        ...within('schedule', ['start', 'end', 'timezone']),
        ...within('options', options),
        ...within('failure', failure),
      ],
    },
  ],
  account: [
    {
      place: 'encrypted',
      name: 'account',
      fields: ['id', 'name', 'email', 'hostSites[]', 'sites[]', 'hostsNowhere'],
    },
    { place: 'encrypted', name: 'mentioned', fields: ['[]'] },
  ],
  sign_in: [
    {
      place: 'encrypted',
      name: 'connection',
      fields: ['way', 'region', 'clientId', 'clientSecret', 'broker'],
      secret: ['clientSecret'],
    },
    {
      place: 'encrypted',
      name: 'tokens',
      fields: ['accessToken', 'issuedAt', 'accessExpiresAt', 'refreshToken', 'scope'],
      secret: ['accessToken', 'refreshToken'],
    },
    { place: 'encrypted', name: 'features', fields: ['[]'] },
    { place: 'encrypted', name: 'signedOut', fields: ['reason'] },
    { place: 'plain', name: 'keys', fields: ['id', 'madeAt', 'key'], secret: ['id', 'madeAt', 'key'] },
    { place: 'memory', name: 'authWindow', fields: ['value'] },
  ],
  settings: [
    { place: 'encrypted', name: 'choices', fields: ['accountId', ...choices(options)] },
    {
      place: 'encrypted',
      name: 'sync',
      fields: within('record', ['accountId', 'at', 'isDue', 'ignored']),
    },
  ],
  synced: [
    {
      place: 'sync',
      name: 'settings',
      fields: [
        'at',
        ...within('settings', ['format', 'version', 'pages.*']),
        ...within('settings.choices', choices(options.filter((option) => option !== 'site'))),
      ],
    },
  ],
  pages: [{ place: 'plain', name: 'pages', fields: ['id', 'isWanted', 'gaveUp.*', 'hits.*[]'] }],
  room: [
    { place: 'encrypted', name: 'room', fields: joinable },
    { place: 'encrypted', name: 'typedRoom', fields: ['link'] },
  ],
  access_requests: [
    {
      place: 'plain',
      name: 'accessRequests',
      fields: [
        ...['id', 'email', 'from', 'to', 'zone', 'startedAt', 'endedAt', 'state', 'accountId'],
        ...['workedAt', 'place.window', 'place.page', 'place.pages'],
        ...within('place.waiting[]', ['id', 'seriesId', 'number', 'title', 'start', 'end', 'timezone', 'site']),
        ...within('place.waiting[].host', ['id', 'name', 'email']),
        ...within('place.before', ['meetings', 'looked', 'hostedByOthers']),
        ...within('progress', ['windowsDone', 'windows', 'meetings', 'looked', 'matches', 'hostedByOthers']),
        ...within('progress', ['failures', 'requests', 'retries']),
        ...within('failure', failure),
      ],
    },
    {
      place: 'plain',
      name: 'accessMatches',
      fields: [
        ...['order', 'requestId', 'meetingId', 'seriesId', 'number', 'title', 'start', 'end', 'timezone', 'site'],
        ...['totalParticipants', 'isOneOnOne', 'host.name', 'host.email'],
        ...within('stays[]', ['joined', 'left', 'name', 'isCoHost', 'isInvitee', 'devices[]']),
      ],
    },
    {
      place: 'plain',
      name: 'accessFailures',
      fields: ['order', 'requestId', 'meetingId', 'title', 'start', ...within('failure', failure)],
    },
  ],
  activity: [{ place: 'plain', name: 'activity', fields: ['id', 'at', 'action', 'by', 'outcome'] }],
  welcome: [{ place: 'page', name: 'welcome-step', fields: ['value'] }],
} as const satisfies Readonly<Record<string, readonly KeptPart[]>>;
