import type { Block } from '../blocks';
import type { Say } from '../say';

/** What a token broker is, and what it sees. */
export const brokerPart = (say: Say): readonly Block[] => [
  { kind: 'heading', level: 2, words: say('guide_broker') },
  { kind: 'words', words: say('guide_broker_why') },
  { kind: 'words', words: say('guide_host_broker') },
];

/** How access ends, for one person and for all. */
export const revocationPart = (say: Say): readonly Block[] => [
  { kind: 'heading', level: 2, words: say('guide_revoke') },
  { kind: 'words', words: say('guide_revoke_person') },
  { kind: 'words', words: say('guide_revoke_all') },
  { kind: 'words', words: say('guide_revoke_removed') },
];
