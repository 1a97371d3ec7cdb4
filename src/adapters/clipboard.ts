/** Copies text; false where the browser doesn't let us, as on pages without https or without focus. */
export async function copyText(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    return false;
  }
}
