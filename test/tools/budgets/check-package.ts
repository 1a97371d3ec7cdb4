import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { forbiddenTexts, limits, markers } from './limits';
import { filesBelow, scriptsOf } from './package-files';

/** One measured size in bytes beside its limit. */
export interface Measured {
  what: string;
  bytes: number;
  limit: number;
}

const count = <T>(items: readonly T[], size: (item: T) => number) => items.reduce((sum, item) => sum + size(item), 0);

/**
 * Sizes of the parts of a built package, several files summed after compressing each for itself.
 * @throws Error when a part is missing or loads no script
 */
export function measure(folder: string): Measured[] {
  return limits.flatMap(({ path, raw, gzip }) => {
    if (!existsSync(join(folder, path))) throw new Error(`${path} is not in the package`);
    const files = scriptsOf(folder, path).map((file) => readFileSync(join(folder, file)));
    if (files.length === 0) throw new Error(`${path} loads no script`);
    const bytes = count(files, (file) => file.length);
    const zipped = count(files, (file) => gzipSync(file, { level: 9 }).length);
    return [
      ...(raw === undefined ? [] : [{ what: path, bytes, limit: raw }]),
      ...(gzip === undefined ? [] : [{ what: `${path} (gzip)`, bytes: zipped, limit: gzip }]),
    ];
  });
}

/** Whether a part weighs more than it may. */
export const isTooBig = ({ bytes, limit }: Measured): boolean => bytes > limit;

function misplacedLibraries(folder: string): string[] {
  const holds = (path: string, marker: RegExp) =>
    scriptsOf(folder, path).some((file) => marker.test(readFileSync(join(folder, file), 'utf8')));
  return markers.flatMap(({ library, marker, absentFrom, presentIn }) => [
    ...(holds(absentFrom, marker) ? [`${absentFrom} holds ${library}`] : []),
    ...(holds(presentIn, marker) ? [] : [`${presentIn} doesn't show ${library}'s marker ${marker}: choose another`]),
  ]);
}

/**
 * What else is wrong with a built production package, in sentences.
 * @param folder such as .output/chrome-mv3
 */
export function findFaults(folder: string): string[] {
  const files = filesBelow(folder);
  const texts = files.flatMap((file) => {
    const text = readFileSync(join(folder, file), 'latin1');
    return forbiddenTexts.filter((forbidden) => forbidden.text.test(text)).map(({ what }) => `${file} holds ${what}`);
  });
  const maps = files.filter((file) => file.endsWith('.map')).map((file) => `${file} is a source map`);
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const keyed = typeof manifest === 'object' && manifest !== null && 'key' in manifest;
  // The store refuses an upload with a key; it belongs in development and test builds.
  return [...texts, ...maps, ...(keyed ? ['manifest.json has a key'] : []), ...misplacedLibraries(folder)];
}
