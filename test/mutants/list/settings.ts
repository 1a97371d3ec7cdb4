import type { Mutant } from '../mutant';
import { ui, unit } from './kills';

const DOCUMENT = 'src/choices/settings-document.ts';
const SYNC = 'src/background/sync-settings.ts';
const PORTABLE = 'src/background/portable-settings.ts';

/** What a person chose, taken elsewhere, and the keys. */
export const settingsMutants: readonly Mutant[] = [
  {
    name: 'a settings file without measure is parsed',
    file: DOCUMENT,
    find: 'text.length > LARGEST_SETTINGS',
    replace: 'false',
    kills: unit('choices/settings-document', 'a file without measure'),
  },
  {
    name: 'a settings file of another version is taken',
    file: DOCUMENT,
    find: 'value.version !== SETTINGS_VERSION',
    replace: 'false',
    kills: unit('choices/settings-document', 'a later version'),
  },
  {
    name: 'a settings file takes the account’s site along',
    file: PORTABLE,
    find: 'choices: { ...chosen.value, options },',
    replace: 'choices: chosen.value,',
    kills: unit('background/portable-settings', 'the file holds nothing of the account'),
  },
  {
    name: 'settings from a file drop the site of this account',
    file: 'src/background/meeting-choices.ts',
    find: '{ ...choices.options, ...(site ? { site } : {}) }',
    replace: 'choices.options',
    kills: unit('background/portable-settings', 'whose site stays'),
  },
  {
    name: 'a page that is as it should be is turned all the same',
    file: PORTABLE,
    find: ' && wanted !== before[id]',
    replace: '',
    kills: unit('background/portable-settings', 'is chosen in another'),
  },
  {
    name: 'keys that were changed meanwhile are not shown',
    file: 'src/ui/options/shortcuts.tsx',
    find: 'useOnReturn(() => void readShortcuts().then(setShortcuts));',
    replace: 'useState(() => void readShortcuts().then(setShortcuts));',
    kills: ui('shortcuts', 'keys that were set meanwhile'),
  },
  {
    name: 'what was said for one meeting counts more than the organisation',
    file: 'src/domain/meeting-options.ts',
    find: '  ...once,\n  ...laidDown,',
    replace: '  ...laidDown,\n  ...once,',
    kills: unit('background/laid-down', 'counts more than what was chosen'),
  },
  {
    name: 'an invitation holds the password against the organisation',
    file: 'src/domain/laid-down.ts',
    find: 'if (isIn === undefined) return without;',
    replace: 'if (isIn !== true) return without;',
    kills: unit('background/laid-down', 'an invitation has its password (false)'),
  },
  {
    name: 'a page that is not allowed is answered',
    file: 'src/domain/laid-down.ts',
    find: 'pages?.includes(id) ?? true',
    replace: '(pages, id) !== undefined',
    kills: unit('background/laid-down', 'a page that is not among the allowed ones'),
  },
  {
    name: 'what is laid down can be changed on the settings page',
    file: 'src/ui/options/switch-row.tsx',
    find: '!isLocked && onClick()',
    replace: 'onClick()',
    kills: ui('portable-settings', 'what the organisation lays down is shown so'),
  },
  {
    name: 'settings are synced although nobody wants it',
    file: SYNC,
    find: 'if (!record) return undefined;',
    replace: "if (!record) return { accountId: (await whoAmI())?.account.id ?? '', at: 0, isDue: false, ignored: 0 };",
    kills: unit('background/sync-settings', 'nothing is written and nothing is taken over'),
  },
  {
    name: 'a stamp is nothing but the clock',
    file: SYNC,
    find: 'Math.max(clock.now(), at + 1)',
    replace: 'Math.max(clock.now(), at * 0)',
    kills: unit('background/sync-settings', 'however wrong the clocks'),
  },
  {
    name: 'any stamp is believed, so that none can follow it',
    file: 'src/choices/synced-settings.ts',
    find: 'envelope.data.at > now + FURTHEST_AHEAD_MS',
    replace: 'envelope.data.at > 2 ** 52',
    kills: unit('background/sync-settings', 'that no clock writes does not end syncing'),
  },
  {
    name: 'the stamp of choices that went with another sign-in stays',
    file: 'src/storage/auth-records.ts',
    find: '{ ...record, at: 0, isDue: false }',
    replace: '{ ...record, isDue: false }',
    kills: unit('background/sync-settings', 'the way back take nothing from any browser'),
  },
  {
    name: 'every sign-in forgets what is still to be synced',
    file: 'src/storage/auth-records.ts',
    find: "parse('account', records.account)?.id === account.id ? {} : withoutStamp(records)",
    replace: 'withoutStamp(records)',
    kills: unit('background/sync-settings', 'loses no change that is still to be written'),
  },
  {
    name: 'garbage in the browser’s sync is not counted',
    file: SYNC,
    find: 'ignored: record.ignored + 1',
    replace: 'ignored: record.ignored',
    kills: unit('background/sync-settings', 'is ignored, and counted: a text'),
  },
  {
    name: 'settings are synced against the organisation',
    file: SYNC,
    find: 'if (mayNotSync || record',
    replace: 'if (record',
    kills: unit('background/sync-settings', 'an organisation that does not want it'),
  },
  {
    name: 'each change is written by itself',
    file: SYNC,
    find: 'if (isPlanned) return;',
    replace: '',
    kills: unit('background/sync-settings', 'changes one after the other are written once'),
  },
  {
    name: 'what comes from the browser’s sync gets between a choice and its stamp',
    file: SYNC,
    find: 'choose: (work) =>',
    replace: 'choose: (asked, early = asked(), work = () => early) =>',
    kills: unit('background/sync-settings', 'while what was written comes back'),
  },
];
