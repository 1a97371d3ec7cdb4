import { exactlyOnceMutants } from './list/exactly-once';
import { faultMutants } from './list/faults';
import { hostilePageMutants } from './list/hostile-page';
import { lifeMutants } from './list/life';
import { optionMutants } from './list/options';
import { organisationMutants } from './list/organisations';
import { popupAndMenuMutants } from './list/popup-and-menu';
import { signInMutants } from './list/sign-in';
import { stormMutants } from './list/storm';
import { timeAndLinkMutants } from './list/times-and-links';
import { toolMutants } from './list/tools';
import { trustMutants } from './list/trust';
import { vaultMutants } from './list/vault';
import { writingMutants } from './list/writing';
import type { Mutant } from './mutant';

/** Every handling of a fault, each with the tests that must fail when it is gone; the cheap ones first. */
export const mutants: readonly Mutant[] = [
  ...toolMutants,
  ...timeAndLinkMutants,
  ...exactlyOnceMutants,
  ...trustMutants,
  ...vaultMutants,
  ...organisationMutants,
  ...lifeMutants,
  ...optionMutants,
  ...stormMutants,
  ...signInMutants,
  ...faultMutants,
  ...writingMutants,
  ...hostilePageMutants,
  ...popupAndMenuMutants,
];
