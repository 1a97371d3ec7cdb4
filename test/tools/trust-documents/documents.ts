import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { administrators } from './administrators';
import { manifestFor } from './manifest';
import { privacy } from './privacy';
import { privacyAnswers } from './privacy-answers';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

export interface MadeDocument {
  /** From the root. */
  readonly path: string;
  readonly text: string;
}

/** Every document that is made from the code, as it has to be. */
export async function documents(): Promise<readonly MadeDocument[]> {
  const [chrome, firefox] = await Promise.all([manifestFor('chrome'), manifestFor('firefox')]);
  return [
    { path: 'ADMINISTRATORS.md', text: administrators(chrome) },
    { path: 'assets/store/privacy-answers.md', text: privacyAnswers(chrome, firefox) },
    { path: 'PRIVACY.md', text: privacy(readDocument('PRIVACY.md')) },
  ];
}

/** As it stands; empty where it is missing. */
export function readDocument(path: string): string {
  try {
    return readFileSync(join(ROOT, path), 'utf8');
  } catch {
    return '';
  }
}
