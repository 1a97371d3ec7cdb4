import { KEPT, KEPT_KINDS, type KeptKind, keptSentences, placeSentence } from '../../domain/kept';
import type { Block, Cell } from '../blocks';
import type { Say } from '../say';

/** What is kept in the browser: in words, where and how long; then field by field. */
export const keptPart = (say: Say): readonly Block[] => [
  { kind: 'heading', level: 2, words: say('kept_title') },
  { kind: 'words', words: say('guide_kept_help') },
  keptTable(say),
  fieldsTable(say),
];

/** One row for each kind. */
export const keptTable = (say: Say): Block => ({
  kind: 'table',
  head: [say('guide_column_what'), say('guide_column_kept'), say('guide_column_where'), say('guide_column_how_long')],
  rows: KEPT_KINDS.map((kind) => {
    const { name, what, until } = keptSentences(kind);
    return [say(name), say(what), placesOf(kind, say), say(until)];
  }),
});

const placesOf = (kind: KeptKind, say: Say): string =>
  [...new Set(KEPT[kind].map(({ place }) => say(placeSentence(place))))].join('; ');

const fieldsTable = (say: Say): Block => ({
  kind: 'table',
  title: say('guide_fields'),
  head: [say('guide_column_record'), say('guide_column_where'), say('guide_column_fields')],
  rows: KEPT_KINDS.flatMap((kind) =>
    KEPT[kind].map(({ name, place, fields }): readonly Cell[] => [
      { codes: [name] },
      say(placeSentence(place)),
      { codes: fields },
    ]),
  ),
});
