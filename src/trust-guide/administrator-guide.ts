import type { Block } from './blocks';
import type { Installation } from './installation';
import { brokerPart, revocationPart } from './parts/broker-part';
import { hostsPart, permissionsPart } from './parts/browser-part';
import { deploymentPart } from './parts/deployment-part';
import { integrationPart } from './parts/integration-part';
import { keptPart } from './parts/kept-part';
import { policyPart } from './parts/policy-part';
import { scopesPart } from './parts/scopes-part';
import type { Say } from './say';

/** All that an organisation asks before it lets the extension in, in one page. */
export const administratorGuide = (installation: Installation, say: Say): readonly Block[] => [
  { kind: 'words', words: say('guide_intro') },
  { kind: 'words', words: say('guide_only_webex') },
  ...integrationPart(installation, say),
  ...scopesPart(say),
  ...hostsPart(say),
  ...permissionsPart(installation, say),
  ...keptPart(say),
  ...policyPart(say),
  ...deploymentPart(say),
  ...brokerPart(say),
  ...revocationPart(say),
];
