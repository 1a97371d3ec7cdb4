/**
 * Asks the browser to keep our database when space runs short. A browser that refuses, or can't, keeps it as long as it
 * likes: a vanished database only means signing in again.
 */
export async function askToPersist(): Promise<void> {
  try {
    await navigator.storage.persist();
  } catch {
    // Without a storage of its own there is nothing to keep.
  }
}
