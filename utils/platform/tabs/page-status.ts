import { browser } from 'wxt/browser';

/** A page that does not answer at all, not even how it was loaded. Milliseconds. */
const SILENCE = 5000;
const GONE: readonly number[] = [404, 410];

/** How a page's server answered: with the page, that there is none any more, or that something is wrong. */
export type PageStatus = 'there' | 'gone' | 'wrong';

/** How the server of a tab's page answered; 'there' where the page does not tell. Rejects where it cannot be asked. */
export async function statusOf(tabId: number): Promise<PageStatus> {
  const answer = browser.scripting.executeScript({
    target: { tabId },
    injectImmediately: true,
    func: () => {
      const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      return navigation?.responseStatus ?? 0;
    },
  });
  const late = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error('The page does not answer.')), SILENCE),
  );
  const [frame] = await Promise.race([answer, late]);
  const status = frame?.result ?? 0;
  if (GONE.includes(status)) return 'gone';
  return status >= 400 ? 'wrong' : 'there';
}
