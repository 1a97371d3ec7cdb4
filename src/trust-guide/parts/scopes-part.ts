import { FEATURES, type Feature } from '../../domain/feature';
import { furtherScopesOf, NEEDS, type Part, scopesOf } from '../../domain/feature-needs';
import { WEBEX_ENDPOINTS } from '../../domain/webex-endpoints';
import { webexScope } from '../../domain/webex-scopes';
import type { Block, Cell } from '../blocks';
import type { Say } from '../say';
import { SCOPE_SENTENCES } from '../scope-sentences';

const NAMES = {
  personal_room: 'options_room',
  account_defaults: 'options_defaults',
  access_requests: 'access_title',
} as const satisfies Readonly<Record<Feature, string>>;

/** Each scope with which part asks for it, what for, what Webex would let an app do with it, and what is requested. */
export const scopesPart = (say: Say): readonly Block[] => [
  { kind: 'heading', level: 2, words: say('guide_scopes') },
  { kind: 'words', words: say('guide_scopes_help') },
  {
    kind: 'table',
    head: [
      say('guide_column_scope'),
      say('guide_column_feature'),
      say('guide_column_purpose'),
      say('guide_column_allows'),
      say('guide_column_requests'),
    ],
    rows: [
      ...rowsOf('main', scopesOf('main'), say('guide_main_job'), say),
      ...FEATURES.flatMap((feature) => rowsOf(feature, furtherScopesOf(feature), say(NAMES[feature]), say)),
    ],
  },
];

function rowsOf(part: Part, scopes: readonly string[], name: string, say: Say): readonly (readonly Cell[])[] {
  return scopes.map((scope) => {
    const [purpose, known] = [SCOPE_SENTENCES[scope], webexScope(scope)];
    const requests = NEEDS[part].requests
      .map((request) => WEBEX_ENDPOINTS[request])
      .filter((one) => one.scope === scope);
    return [
      { codes: [scope] },
      name,
      purpose ? say(purpose) : '',
      known ? say(known.sentence) : '',
      { codes: requests.map(({ method, path }) => `${method} ${path}`) },
    ];
  });
}
