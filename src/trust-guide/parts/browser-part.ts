import { browserSentence, WEBEX_ORIGINS } from '../../domain/feature-needs';
import type { Block, Cell } from '../blocks';
import type { Installation } from '../installation';
import type { Say } from '../say';

/** Where requests go, for a firewall or a proxy. */
export const hostsPart = (say: Say): readonly Block[] => [
  { kind: 'heading', level: 2, words: say('guide_hosts') },
  {
    kind: 'table',
    head: [say('guide_column_host'), say('guide_column_purpose')],
    rows: [
      ...Object.entries(WEBEX_ORIGINS).map(([match, sentence]): readonly Cell[] => [
        { codes: [new URL(match).host] },
        say(sentence),
      ]),
      [say('guide_broker'), say('guide_host_broker')],
    ],
  },
];

/** What the browser asks of people, or tells them, and why. */
export function permissionsPart({ asked }: Installation, say: Say): readonly Block[] {
  const rows = (names: readonly string[], when: string) =>
    names.map((name): readonly Cell[] => [{ codes: [name] }, when, say(browserSentence(name))]);
  return [
    { kind: 'heading', level: 2, words: say('guide_permissions') },
    {
      kind: 'table',
      head: [say('guide_column_permission'), say('guide_column_asked'), say('guide_column_purpose')],
      rows: [...rows(asked.atInstall, say('guide_at_install')), ...rows(asked.later, say('guide_when_wanted'))],
    },
  ];
}
