import { accessMutants } from './list/access';
import { accessPageMutants } from './list/access-page';
import { anyFieldMutants } from './list/any-field';
import { exactlyOnceMutants } from './list/exactly-once';
import { faultMutants } from './list/faults';
import { followMutants } from './list/follow';
import { gmailMutants } from './list/gmail';
import { hostilePageMutants } from './list/hostile-page';
import { invitationMutants } from './list/invitation';
import { keptMutants } from './list/kept';
import { languageMutants } from './list/languages';
import { lifeMutants } from './list/life';
import { optionMutants } from './list/options';
import { organisationMutants } from './list/organisations';
import { outlookMutants } from './list/outlook';
import { outlookMailMutants } from './list/outlook-mail';
import { ownMutants } from './list/own';
import { pageMutants } from './list/pages';
import { popupMutants } from './list/popup';
import { popupClickMutants } from './list/popup-clicks';
import { rivalMutants } from './list/rivals';
import { scopeMutants } from './list/scopes';
import { seriesMutants } from './list/series';
import { settingsMutants } from './list/settings';
import { signInMutants } from './list/sign-in';
import { stormMutants } from './list/storm';
import { timeAndLinkMutants } from './list/times-and-links';
import { toolMutants } from './list/tools';
import { trustMutants } from './list/trust';
import { trustDocumentMutants } from './list/trust-documents';
import { vaultMutants } from './list/vault';
import { watchPageMutants } from './list/watch-page';
import { welcomeMutants } from './list/welcome';
import { writingMutants } from './list/writing';
import type { Mutant } from './mutant';

/** Every handling of a fault, each with the tests that must fail when it is gone; the cheap ones first. */
export const mutants: readonly Mutant[] = [
  ...toolMutants,
  ...timeAndLinkMutants,
  ...exactlyOnceMutants,
  ...accessMutants,
  ...trustMutants,
  ...trustDocumentMutants,
  ...accessPageMutants,
  ...scopeMutants,
  ...vaultMutants,
  ...organisationMutants,
  ...languageMutants,
  ...lifeMutants,
  ...ownMutants,
  ...seriesMutants,
  ...optionMutants,
  ...invitationMutants,
  ...stormMutants,
  ...signInMutants,
  ...faultMutants,
  ...writingMutants,
  ...followMutants,
  ...gmailMutants,
  ...watchPageMutants,
  ...rivalMutants,
  ...outlookMutants,
  ...outlookMailMutants,
  ...hostilePageMutants,
  ...pageMutants,
  ...settingsMutants,
  ...popupMutants,
  ...popupClickMutants,
  ...anyFieldMutants,
  ...welcomeMutants,
  ...keptMutants,
];
