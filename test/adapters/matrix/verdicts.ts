import { COLUMNS, type Column, LANGUAGES, type Language, SURFACES, type Surface } from './surfaces';

/** `-`: the page has no such part. A blank cell was never judged. */
export type Verdict = 'right' | 'unknown' | 'wrong' | '-' | '';

export type Row = Record<Column, Verdict>;

const rows = new Map<string, Row>();

const nameOf = ({ page, name }: Surface, language: Language): string => `${page}, ${name}, ${language}`;

/** The row of one surface in one language, blank at first. */
export function rowOf(surface: Surface, language: Language): Row {
  const name = nameOf(surface, language);
  const row = rows.get(name) ?? (Object.fromEntries(COLUMNS.map((column) => [column, ''])) as Row);
  rows.set(name, row);
  return row;
}

/** The whole matrix as people read it, with holes where nothing was judged, and how many cells have each verdict. */
export function printed(): { readonly table: string; readonly counts: Readonly<Record<string, number>> } {
  const lines = SURFACES.flatMap((surface) =>
    LANGUAGES.map((language) => {
      const row = rowOf(surface, language);
      return [nameOf(surface, language), ...COLUMNS.map((column) => row[column] || 'hole')];
    }),
  );
  const all = [['page, surface, language', ...COLUMNS], ...lines];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0))) ?? [];
  const table = all.map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n');
  const counts: Record<string, number> = {};
  for (const cell of lines.flatMap((line) => line.slice(1))) counts[cell] = (counts[cell] ?? 0) + 1;
  return { table, counts };
}
