import { JOIN_BEFORE_HOST, LOBBY, type MeetingOptions, REMINDERS } from '../../domain/meeting-options';
import { text } from '../../i18n/text';

export type OptionName = keyof MeetingOptions;
export type OptionValue = NonNullable<MeetingOptions[OptionName]>;

const YES_OR_NO = [true, false] as const;

/** What can be chosen, in the order of the form. The sites are the account's own. */
export const OPTION_VALUES = {
  joinBeforeHost: JOIN_BEFORE_HOST,
  lobby: LOBBY,
  autoRecord: YES_OR_NO,
  everybodyCoHost: YES_OR_NO,
  reminder: REMINDERS,
} as const satisfies { readonly [Name in Exclude<OptionName, 'site'>]: readonly OptionValue[] };

export const OPTION_NAMES = {
  site: 'option_site',
  joinBeforeHost: 'option_join',
  lobby: 'option_lobby',
  autoRecord: 'option_record',
  everybodyCoHost: 'option_co_hosts',
  reminder: 'option_reminder',
} as const satisfies Readonly<Record<OptionName, string>>;

const LOBBY_WORDS: ReadonlySet<OptionValue> = new Set(LOBBY);

/** A value as a person reads it. */
export function wordsOf(value: OptionValue): string {
  if (typeof value === 'boolean') return text(value ? 'option_yes' : 'option_no');
  if (value === 'off') return text('option_no');
  if (value === 0) return text('option_from_start');
  if (typeof value === 'number') return text('option_minutes_before', String(value));
  return LOBBY_WORDS.has(value) ? text(`option_${value as (typeof LOBBY)[number]}`) : value;
}
