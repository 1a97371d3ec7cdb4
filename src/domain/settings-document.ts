import type { HostPageId } from './host-page';
import type { Choices, MeetingOptions } from './meeting-options';

export const SETTINGS_FORMAT = 'one-click-for-webex/settings';
export const SETTINGS_VERSION = 1;

/** In UTF-16 code units, and in bytes of a file. All that can be chosen stays below a half of it. */
export const LARGEST_SETTINGS = 16_384;

/** What a person chose, without the Webex site, which belongs to their account. */
export interface PortableChoices extends Omit<Choices, 'options'> {
  readonly options: Omit<MeetingOptions, 'site'>;
}

/**
 * All that a person chose, to be taken to another browser. Nothing in it says who they are or where they sign in, and
 * nothing steers that.
 */
export interface SettingsDocument {
  readonly format: typeof SETTINGS_FORMAT;
  readonly version: typeof SETTINGS_VERSION;
  readonly choices: PortableChoices;
  /** On which pages they want us. A page that is missing stays as it is. */
  readonly pages: { readonly [Id in HostPageId]?: boolean };
}
