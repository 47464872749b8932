import { browser } from 'wxt/browser';
import { askPage, type PageTab } from './ask-page';

const GONE: readonly number[] = [404, 410];

/** How a page's server answered: with the page, that there is none any more, or that something is wrong. */
export type PageStatus = 'there' | 'gone' | 'wrong';

/** How the server of a tab's page answered; 'there' where the page does not tell. @throws LecternError */
export async function statusOf(tab: PageTab): Promise<PageStatus> {
  const [frame] = await askPage(tab, () =>
    browser.scripting.executeScript({
      target: { tabId: tab.id },
      injectImmediately: true,
      func: () => {
        const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
        return navigation?.responseStatus ?? 0;
      },
    }),
  );
  const status = typeof frame?.result === 'number' ? frame.result : 0;
  if (GONE.includes(status)) return 'gone';
  return status >= 400 ? 'wrong' : 'there';
}
