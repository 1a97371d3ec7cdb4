import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { documents, ROOT, readDocument } from './trust-documents/documents';

/** Writes the documents that are made from the code, or, with `--check`, only says which are out of date. */
async function main(): Promise<void> {
  const outdated = (await documents()).filter(({ path, text }) => readDocument(path) !== text);
  const isCheck = process.argv.includes('--check');
  for (const { path, text } of outdated) {
    if (!isCheck) {
      mkdirSync(dirname(join(ROOT, path)), { recursive: true });
      writeFileSync(join(ROOT, path), text);
    }
    console.log(`${isCheck ? 'out of date' : 'written'}  ${path}`);
  }
  if (isCheck && outdated.length > 0) process.exitCode = 1;
}

await main();
