let asked = false;

/**
 * Asks the browser, once for each page, not to throw the library away when the disk is full. Its answer is not relied on.
 * Never fails, and never lets the reader be asked: Firefox allows it to extensions whose storage is unlimited, and would
 * ask in a window where it does not.
 */
export async function askToStay(): Promise<void> {
  if (asked) return;
  asked = true;
  try {
    const { state } = await navigator.permissions.query({ name: 'persistent-storage' });
    if (state === 'granted') await navigator.storage.persist();
  } catch {
    // A worker, or a browser that knows no such thing: it keeps what it keeps.
  }
}
