import type { Mutant } from '../mutant';
import { e2e, unit } from './kills';

const CREATE = 'src/background/create-meeting.ts';
const CHOICES = 'src/background/meeting-choices.ts';
const RECORDS = 'src/storage/auth-records.ts';
const ANSWERS = 'src/webex/answers.ts';
const POPUP = 'src/ui/popup/use-form.ts';
const PAGE = 'src/ui/options/use-choices.ts';

const choices = (grep: string) => unit('background/meeting-choices', grep);

/** What a person may choose for new meetings, and what a refusal says it is for want of. */
export const optionMutants: readonly Mutant[] = [
  {
    name: 'a page that has seen less undoes what was changed elsewhere',
    file: CHOICES,
    find: 'was ? changedOver(was, next, await of(me.account)) : next',
    replace: 'next',
    kills: unit('background/meeting-choices', 'leaves that change in place'),
  },
  {
    name: 'an option that nobody chose is sent',
    file: 'src/webex/new-meeting.ts',
    find: 'enabledAutoRecordMeeting: autoRecord,',
    replace: 'enabledAutoRecordMeeting: autoRecord ?? false,',
    kills: choices('not one field is sent'),
  },
  {
    name: 'joining before the host is misspelt',
    file: 'src/webex/new-meeting.ts',
    find: 'enabledJoinBeforeHost: joinBeforeHost ===',
    replace: 'enableJoinBeforeHost: joinBeforeHost ===',
    kills: { kind: 'contract', grep: 'sends each option as a field', file: 'contract/client' },
  },
  {
    name: 'the minutes before the host are sent without their switch',
    file: 'src/webex/new-meeting.ts',
    find: "joinBeforeHost === undefined ? undefined : joinBeforeHost !== 'off'",
    replace: "joinBeforeHost === 'off' ? false : undefined",
    kills: choices('is sent so, and nothing beside it'),
  },
  {
    name: 'the chosen site is not sent',
    file: 'src/webex/new-meeting.ts',
    find: 'siteUrl: site,',
    replace: '',
    kills: e2e('options', 'the meeting is made on the site that is chosen'),
  },
  {
    name: 'the settings count more than what is said for one meeting',
    file: 'src/domain/meeting-options.ts',
    find: '  ...choices.options,\n  ...once,',
    replace: '  ...once,\n  ...choices.options,',
    kills: choices('counts more than what is chosen for all'),
  },
  {
    name: 'a retry forgets what was said for the one meeting',
    file: CREATE,
    find: "start(newKey, row.draft, 'popup', key)",
    replace: "start(newKey, { title: row.draft.title ?? '', when: row.draft.when }, 'popup', key)",
    kills: choices('is kept for a retry'),
  },
  {
    name: 'a private event shows its title whatever is chosen',
    file: CREATE,
    find: 'const isNeutral = draft.isPrivate === true && choices.neutralTitle;',
    replace: 'const isNeutral = false;',
    kills: choices('keeps its title to itself where that is chosen'),
  },
  {
    name: 'every event gets the neutral title',
    file: CREATE,
    find: 'draft.isPrivate === true && choices.neutralTitle',
    replace: 'choices.neutralTitle',
    kills: choices('alone has a neutral title'),
  },
  {
    name: "another account's choices count",
    file: CHOICES,
    find: 'if (kept?.accountId !== account.id) return NO_CHOICES;',
    replace: 'if (!kept) return NO_CHOICES;',
    kills: choices('a record of another account counts for nothing'),
  },
  {
    name: "another account's choices stay stored",
    file: RECORDS,
    find: "const isSameAccount = parse('choices', choices)?.accountId === account.id;",
    replace: 'const isSameAccount = choices !== undefined;',
    kills: choices('another account starts with none'),
  },
  {
    name: 'signing in again forgets what was chosen',
    file: RECORDS,
    find: '...(isSameAccount ? { choices } : {}), ',
    replace: '',
    kills: choices('the same account keeps them'),
  },
  {
    name: 'a page that shows another account may choose for this one',
    file: CHOICES,
    find: "if (me.account.id !== accountId) return failed('connection_changed');",
    replace: '',
    kills: choices('a page that still shows another account changes nothing'),
  },
  {
    name: 'a site where the account is no host any more still counts',
    file: CHOICES,
    find: 'site && !account.hostSites.includes(site) ? others : options',
    replace: 'options',
    kills: choices('counts for a site only while the account is a host there'),
  },
  {
    name: "the account's own options are asked for without the scope",
    file: CHOICES,
    find: "if (await needs.lacksScope('meeting:preferences_read')) return done({});",
    replace: '',
    kills: choices('is not asked for without the scope'),
  },
  {
    name: "the account's own options are those of another site",
    file: CHOICES,
    find: 'webex.readSchedulingOptions(site)',
    replace: 'webex.readSchedulingOptions()',
    kills: choices('of the site that is chosen'),
  },
  {
    name: 'a missing scope is not told from a missing licence',
    file: 'src/webex/requests.ts',
    find: "failure.code === 'forbidden' && (await access.lacksScope(scope).catch(() => false))",
    replace: 'false',
    kills: choices('names the scope that was not granted'),
  },
  {
    name: 'a licence and a role are not told apart',
    file: ANSWERS,
    find: "return isLicence ? 'licence' : 'role';",
    replace: "return 'role';",
    kills: unit('webex/answers', '403, A licence is required.'),
  },
  {
    name: 'words that name both are taken for one',
    file: ANSWERS,
    find: 'if (isLicence === isRole) return undefined;',
    replace: 'if (!isLicence && !isRole) return undefined;',
    kills: unit('webex/answers', '403, missing required roles or licenses'),
  },
  {
    name: 'a page may name a site by its address',
    file: 'src/choices/schema.ts',
    find: 'z.string().check(z.regex(/^[a-z\\d.-]{1,253}$/))',
    replace: 'z.string()',
    kills: unit('messaging/schemas', 'a site with a scheme'),
  },
  {
    name: 'the popup remembers what was for one meeting',
    file: POPUP,
    find: '    if (now.options === options) setOptions({});\n',
    replace: '',
    kills: e2e('options', 'options of the popup count more than the settings, once'),
  },
  {
    name: 'the popup offers to try again with options it would not send',
    file: POPUP,
    find: "if (failed.current) void call('creation.dismiss', { key: failed.current });",
    replace: '',
    kills: e2e('options', 'with other options it is another meeting'),
  },
  {
    name: 'the settings page says that all is saved whatever came of it',
    file: PAGE,
    find: "came: reply.ok ? 'saved' : reply.failure",
    replace: "came: 'saved'",
    kills: e2e('options', 'what could not be saved is said'),
  },
  {
    name: 'guests are kept although Webex has their meeting',
    file: 'src/storage/journal.ts',
    find: "kept({ ...row, state: 'confirmed', meetingId: meeting.id })",
    replace: "({ ...row, state: 'confirmed', meetingId: meeting.id })",
    kills: unit('background/meeting-choices', 'are forgotten as soon as Webex has the meeting'),
  },
  {
    name: 'guests of a click that was put away are kept',
    file: 'src/storage/journal.ts',
    find: '(canRetry(row) && !row.dismissed)',
    replace: 'canRetry(row)',
    kills: unit('background/meeting-choices', 'are forgotten when the person puts the click away'),
  },
  {
    name: 'guests are forgotten before their click can be tried again',
    file: 'src/storage/journal.ts',
    find: '!SETTLED.has(row.state) || (canRetry(row) && !row.dismissed)',
    replace: '!SETTLED.has(row.state)',
    kills: unit('background/meeting-choices', 'are kept while the click may be tried again that Webex'),
  },
  {
    name: 'the title of a private series is told when it moves',
    file: 'src/background/follow-event.ts',
    find: "by === 'ui' ? { record: ours, event: given }",
    replace: 'given.repeats ? { record: ours, event: given }',
    kills: unit('background/follow-series', 'is kept when'),
  },
  {
    name: 'a door that is closed to all guests is not explained',
    file: 'src/ui/meeting-options/option-fields.tsx',
    find: "options.lobby === 'blockFromJoin' ?",
    replace: 'false ?',
    kills: e2e('options', 'a closed door is explained'),
  },
];
