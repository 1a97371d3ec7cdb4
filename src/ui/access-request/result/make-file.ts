import type { FileWriter } from '../../../access-request/file-writer';
import { done, type Result } from '../../../domain/failure';
import type { Caller } from '../../../messaging/calls';
import type { Part } from '../../../messaging/calls/access-requests';

/**
 * The file that a writer makes of all that was found. Each part is handed to the browser as soon as it is written, so that
 * this page never holds more than one.
 */
export async function makeFile(call: Caller, id: string, file: FileWriter): Promise<Result<Blob>> {
  const pieces: Blob[] = [];
  const add = (words: string) => words !== '' && pieces.push(new Blob([words]));
  async function addAll<T>(
    read: (after: string | undefined) => Promise<Result<Part<T>>>,
    write: (items: readonly T[]) => string,
  ): Promise<Result<null>> {
    let after: string | undefined;
    do {
      const reply = await read(after);
      if (!reply.ok) return reply;
      add(write(reply.value.items));
      after = reply.value.next;
    } while (after !== undefined);
    return done(null);
  }

  add(file.begin());
  const matches = await addAll((after) => call('access.matches', { id, after }), file.meetings);
  if (!matches.ok) return matches;
  const lost = await addAll((after) => call('access.failures', { id, after }), file.notSearched);
  if (!lost.ok) return lost;
  add(file.end());
  return done(new Blob(pieces, { type: file.type }));
}
