/** Milliseconds. Together they are about as long as nobody minds to wait for a refusal. */
const PAUSES = [10, 20, 40, 80, 160, 320];
/** Chromium's words. It has others for pages that nobody may ever touch. */
const NOT_YET = /cannot access contents of the page/i;

/**
 * Runs a script in a page which the reader has just let us into, by a press or by giving access. Chromium tells us of it a
 * moment before it tells the process of the page, which refuses what comes in between: what it refuses is asked again.
 * @param run injects the script
 * @throws what the browser says in the end
 */
export async function insist<Answer>(run: () => Promise<Answer>): Promise<Answer> {
  for (const pause of PAUSES) {
    try {
      return await run();
    } catch (error) {
      // Only a permission can be on its way.
      if (!NOT_YET.test(String(error))) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return run();
}
