import { POLICY_KEYS, type PolicyKey } from '../../domain/policy-keys';
import type { Block, Cell } from '../blocks';
import type { Say } from '../say';

/** What an organisation can lay down by managed policy. */
export const policyPart = (say: Say): readonly Block[] => [
  { kind: 'heading', level: 2, words: say('guide_policy') },
  { kind: 'words', words: say('guide_policy_help') },
  {
    kind: 'table',
    head: [
      say('guide_column_key'),
      say('guide_column_type'),
      say('guide_column_values'),
      say('guide_column_description'),
    ],
    rows: Object.entries(POLICY_KEYS).map(([key, { type, values = [], description }]: [string, PolicyKey]): Cell[] => [
      { codes: [key] },
      { codes: [type] },
      values.length > 0 ? { codes: values } : '',
      { english: description },
    ]),
  },
];
