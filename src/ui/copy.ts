import type { Result } from '../domain/failure';
import type { Invitation } from '../domain/invitation';

/** Copies plain text from one of our own pages; only ever called from a click. */
export async function copyText(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    return false;
  }
}

/** An invitation that is still on its way. */
export interface PendingText {
  readonly plain: string;
  readonly html: string;
}

/**
 * Copies what a promise will bring. It has to be called inside the click: browsers refuse the clipboard to an answer
 * that comes seconds later, but let a `ClipboardItem` made in time wait for it.
 */
export async function copyWhenReady(pending: Promise<PendingText>): Promise<boolean> {
  const blobOf = (type: string, part: (text: PendingText) => string) =>
    pending.then((text) => new Blob([part(text)], { type }));
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': blobOf('text/plain', (text) => text.plain),
        'text/html': blobOf('text/html', (text) => text.html),
      }),
    ]);
    return true;
  } catch {
    return false;
  }
}

export const invitationText = ({ lines, html }: Invitation): PendingText => ({ plain: lines.join('\n'), html });

/**
 * The invitation in a reply, to be copied.
 * @throws Error for a failure, so that nothing is copied
 */
export function textOf<T>(reply: Result<T>, invitationOf: (value: T) => Invitation): PendingText {
  if (!reply.ok) throw new Error(reply.failure.code);
  return invitationText(invitationOf(reply.value));
}
