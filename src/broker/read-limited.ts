/**
 * Reads a body to its end, or until it holds more than `largest` bytes or the signal is aborted; then it is cancelled.
 * @returns the text, `too-large`, or `not-text` for what is no UTF-8
 * @throws whatever the stream fails with
 */
export async function readLimited(
  body: ReadableStream<Uint8Array> | null,
  largest: number,
  signal: AbortSignal,
): Promise<{ readonly text: string } | 'too-large' | 'not-text'> {
  if (body === null) return { text: '' };
  const reader = body.getReader();
  const cancel = (): void => {
    reader.cancel().catch(() => undefined);
  };
  signal.addEventListener('abort', cancel, { once: true });
  if (signal.aborted) cancel();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let size = 0;
  let text = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      signal.throwIfAborted();
      size += value?.byteLength ?? 0;
      if (size > largest) {
        cancel();
        return 'too-large';
      }
      const part = decodeWith(decoder, value, done);
      if (part === undefined) {
        cancel();
        return 'not-text';
      }
      text += part;
      if (done) return { text };
    }
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}

function decodeWith(
  decoder: InstanceType<typeof TextDecoder>,
  bytes: Uint8Array | undefined,
  last: boolean,
): string | undefined {
  try {
    return decoder.decode(bytes, { stream: !last });
  } catch {
    return undefined;
  }
}
