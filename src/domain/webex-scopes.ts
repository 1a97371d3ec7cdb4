import { ACCOUNT } from './webex-scopes/account';
import { CALL_CONTROL } from './webex-scopes/call-control';
import { CALLING } from './webex-scopes/calling';
import { COMPLIANCE } from './webex-scopes/compliance';
import { DEVICES } from './webex-scopes/devices';
import { MEETINGS } from './webex-scopes/meetings';
import { MESSAGING } from './webex-scopes/messaging';
import { PEOPLE } from './webex-scopes/people';
import { RECORDINGS } from './webex-scopes/recordings';
import { REPORTING } from './webex-scopes/reporting';
import { SIGN_IN } from './webex-scopes/sign-in';

const GROUPS = [
  MEETINGS,
  PEOPLE,
  MESSAGING,
  ACCOUNT,
  DEVICES,
  RECORDINGS,
  CALLING,
  CALL_CONTROL,
  REPORTING,
  COMPLIANCE,
  SIGN_IN,
] as const;

type Group = (typeof GROUPS)[number];
type ValueOf<T> = T extends unknown ? T[keyof T] : never;

export type ScopeSentence = ValueOf<Group['everyone']> | ValueOf<Group['administrators']>;

/** A scope as Webex knows it, whether this extension asks for it or not. */
export interface WebexScope {
  readonly name: string;
  /** Key of the sentence that says what an app may do that has it. */
  readonly sentence: ScopeSentence;
  /** Key of the service's name. */
  readonly service: Group['service'];
  /** Webex's own page that names it. */
  readonly source: string;
  readonly onlyAdministrators: boolean;
}

const scopesOf = (group: Group, scopes: Readonly<Record<string, ScopeSentence>>, onlyAdministrators: boolean) =>
  Object.entries(scopes).map(
    ([name, sentence]): WebexScope => ({
      ...{ name, sentence, onlyAdministrators },
      ...{ service: group.service, source: group.source },
    }),
  );

/** What Webex lets integrations ask for, as its own pages list it, but for contact centres and wholesale. */
export const WEBEX_SCOPES: readonly WebexScope[] = GROUPS.flatMap((group) => [
  ...scopesOf(group, group.everyone, false),
  ...scopesOf(group, group.administrators, true),
]);

const BY_NAME = new Map(WEBEX_SCOPES.map((scope) => [scope.name, scope]));

/** Undefined for a scope that is not in the catalogue. */
export const webexScope = (name: string): WebexScope | undefined => BY_NAME.get(name);

/** Webex's developer site adds it to every integration by itself, and it opens nothing alone. */
export const ADDED_BY_WEBEX = 'spark:kms';
