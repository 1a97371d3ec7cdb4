import type { Block } from '../blocks';
import { chromiumPolicy, firefoxPolicy } from '../deployment';
import type { Say } from '../say';

const ANY_ID = '<extension ID>';

/** How it is installed and set up for everybody, in three browsers. */
export const deploymentPart = (say: Say): readonly Block[] => [
  { kind: 'heading', level: 2, words: say('guide_deploy') },
  { kind: 'words', words: say('guide_deploy_help') },
  { kind: 'heading', level: 3, words: 'Chrome' },
  { kind: 'code', text: asJson(chromiumPolicy(ANY_ID, 'chrome')) },
  { kind: 'heading', level: 3, words: 'Edge' },
  { kind: 'code', text: asJson(chromiumPolicy(ANY_ID, 'edge')) },
  { kind: 'heading', level: 3, words: 'Firefox' },
  { kind: 'words', words: say('guide_deploy_firefox') },
  { kind: 'code', text: asJson(firefoxPolicy()) },
];

const asJson = (policy: object): string => JSON.stringify(policy, undefined, 2);
