import { type Browser, browser } from 'wxt/browser';
import { type Failure, LecternError } from '@/utils/article/failure';
import { insist } from './insist';

/** A tab whose page can be asked. */
export interface PageTab {
  readonly id: number;
  readonly url: string;
  readonly index: number;
}

/** Milliseconds that a page is given to answer. */
const PATIENCE = 5000;

/** What a page can be told before one of our scripts runs there, by the name under which that looks for it. */
export type Given = 'lecternForce' | 'lecternWishes';

/** Runs one of our files in a page, or in all of its frames. Resolves with their answers. @throws LecternError */
export function runInPage(tab: PageTab, file: '/extractor.js' | '/proofreader.js' | '/verdict.js', allFrames: boolean) {
  const target = { tabId: tab.id, allFrames };
  return askPage(tab, () => browser.scripting.executeScript({ target, files: [file], injectImmediately: true }));
}

/** Leaves a value where our scripts look for it. @throws LecternError */
export async function leaveInPage(tab: PageTab, name: Given, value: unknown, allFrames: boolean): Promise<void> {
  await askPage(tab, () =>
    browser.scripting.executeScript({
      target: { tabId: tab.id, allFrames },
      func: (key: string, given: unknown) => Reflect.set(globalThis, key, given),
      args: [name, value],
      injectImmediately: true,
    }),
  );
}

type Answers = readonly Browser.scripting.InjectionResult<unknown>[];

/** What scripts that run in a page answer, within five seconds. @throws LecternError with what happened to the page */
export async function askPage(tab: PageTab, run: () => Promise<Answers>): Promise<Answers> {
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new LecternError('no-answer')), PATIENCE));
  try {
    return await Promise.race([insist(run), late]);
  } catch (error) {
    if (error instanceof LecternError) throw error;
    throw new LecternError(await whyRefused(tab, String(error)), error);
  }
}

/** Browsers say why in words that differ; what happened to the tab says it better. */
async function whyRefused(tab: PageTab, message: string): Promise<Failure> {
  const now = await browser.tabs.get(tab.id).catch(() => null); // The tab is gone: that is the answer.
  if (now === null) return 'page-closed';
  if (/error page/i.test(message)) return 'error-page';
  if (now.url !== undefined && now.url !== tab.url) return 'page-moved';
  if (/frame .*(removed|discarded)|navigat/i.test(message)) return 'page-moved';
  if (tab.url.startsWith('file:')) return 'file-access';
  if (/cannot access|missing host permission|no permission/i.test(message)) return 'no-permission';
  return 'refused';
}
