import type { Preset } from '../auth/ways';
import type { Failure } from '../domain/failure';
import type { Voice } from '../i18n/voice';
import type { Clock } from '../platform/clock';
import type { Http } from '../platform/http';
import type { AuthWindowEnd } from '../platform/identity';
import type { PageScripts } from '../platform/page-scripts';
import type { SyncArea } from '../platform/sync-area';
import type { Stores } from '../storage/stores';
import type { About } from './diagnosis';
import type { AuthWindowNote, OptionalPermissions } from './erase-kept';
import type { FollowWords } from './follow-event';
import type { LeftWords, SeriesWords } from './follow-series';
import type { InsertWords, OpenedPage } from './insert-into-page';
import type { LineWords } from './typed-line';

/** Everything outside that the use cases need: the browser, the network, what is stored, and the words. */
export interface Surroundings {
  readonly stores: Stores;
  readonly clock: Clock;
  readonly http: Http;
  /** The integration that this build brings, if it brings one. */
  readonly publisher: Preset | undefined;
  isOnline(): boolean;
  redirectUri(): string;
  openAuthWindow(url: string): Promise<AuthWindowEnd>;
  /** Runs one at a time among all contexts of this extension. */
  exclusive<T>(run: () => Promise<T>): Promise<T>;
  readManaged(): Promise<unknown>;
  readonly syncArea: SyncArea;
  /** Wakes the background every half minute for `settleDue`, or stops doing so. */
  setLookUpAlarm(on: boolean): Promise<void>;
  /** Wakes the background once for `keepSignedIn`, after so many milliseconds, or not at all. */
  setRenewalAlarm(milliseconds: number | undefined): Promise<void>;
  /** Wakes the background once for `badge`, after so many milliseconds, or not at all. */
  setBadgeAlarm(milliseconds: number | undefined): Promise<void>;
  /** Shows on the toolbar button in how many minutes a meeting starts; nothing for undefined. */
  showBadge(minutes: number | undefined): Promise<void>;
  /** Whether the person has allowed notifications. */
  mayNotify(): Promise<boolean>;
  /** Tells the person that a meeting starts in so many minutes. */
  notify(minutes: number): Promise<void>;
  /** Address of the popup as a page. */
  popupPage(): string;
  readonly lineWords: LineWords;
  openSettings(): Promise<void>;
  /** Sentences in the browser's language. */
  readonly browserVoice: Voice;
  /** What a language's file in the package holds; rejects where there is none. */
  readSentences(language: string): Promise<unknown>;
  /** What stands on the button of an answer to a question about an event's repetition. */
  sayRepetition(answer: string): string;
  sayOneDate(): string;
  defaultTitle(): string;
  explain(failure: Failure): string;
  sayOtherAccount(calendar: string, webex: string): string;
  readonly followWords: FollowWords;
  readonly seriesWords: SeriesWords;
  readonly seriesLeft: LeftWords;
  /** Runs a packaged script in a frame; false where the browser refuses. */
  runScript(tabId: number, frameId: number, script: string): Promise<boolean>;
  /** The tab in front, if the browser tells. */
  activePage(): Promise<OpenedPage | undefined>;
  say: InsertWords;
  readonly pageScripts: PageScripts;
  /** The number of the sign-in window, as it is noted while one is open. */
  readonly authWindow: AuthWindowNote;
  /** What the person has allowed the extension in the browser, beside what it was installed with. */
  readonly optionalPermissions: OptionalPermissions;
  /** Whether the browser lets us reach an address. */
  mayReach(url: string): Promise<boolean>;
  /** Whether the browser grants a permission or match pattern of our manifest now. */
  mayUse(name: string): Promise<boolean>;
  /** Version and browser, for the diagnosis. */
  about(): Promise<About>;
}
