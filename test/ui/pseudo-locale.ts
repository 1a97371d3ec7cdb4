import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILD } from '../e2e/product';

type Sentences = Record<string, { message: string }>;

/** Read by code, or too short for a longer one (the toolbar button shows four characters). */
const KEPT = new Set(['language', 'direction', 'badge_minutes']);

const PLAIN = 'AaBbCcDdEeGgHhIiJjKkLlMmNnOoPpRrSsTtUuWwYyZz';
const MARKED = 'ÅåƁƀÇçĐđÉéĜĝĤĥÎîĴĵĶķĻļṀṁÑñÖöÞþŔŕŠšŤťÛûŴŵÝýŽž';
const PADDING = ' ţĥåţ îš ĥöŵ ļöñĝ öţĥéŕ ļåñĝûåĝéš åŕé';

/** English as another language would be: between brackets, with marks on its letters and about 40 % longer. */
export function pseudo(message: string): string {
  const marked = [...message].map((letter) => MARKED[PLAIN.indexOf(letter)] ?? letter).join('');
  return `[${marked}${PADDING.repeat(9).slice(0, Math.ceil(message.length * 0.4))}]`;
}

/** A copy of the test build whose English is such a language; no build that is handed out has it. */
export async function pseudoBuild(): Promise<{ readonly build: string; remove(): Promise<void> }> {
  const build = await mkdtemp(join(tmpdir(), 'one-click-pseudo-'));
  await cp(BUILD, build, { recursive: true });
  const file = join(build, '_locales/en/messages.json');
  const sentences: Sentences = JSON.parse(await readFile(file, 'utf8'));
  for (const [key, sentence] of Object.entries(sentences)) {
    if (!KEPT.has(key)) sentence.message = pseudo(sentence.message);
  }
  await writeFile(file, JSON.stringify(sentences));
  return { build, remove: () => rm(build, { recursive: true, force: true }) };
}
