/** What lies on the clipboard, for a person's press only; undefined where the browser does not give it. */
export async function readClipboard(): Promise<string | undefined> {
  try {
    return await navigator.clipboard.readText();
  } catch {
    return undefined;
  }
}
