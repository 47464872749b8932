import { type Browser, browser } from 'wxt/browser';
import type { Sort } from '@/utils/library/sort';

/** Every message the background answers, by name. */
export interface Messages {
  /** A page's content script: what it found. The address is the sender's, never the message's. */
  'page-seen': { readonly readable: boolean; readonly canonical: string };
  /** Our own pages: these entries changed; saved marks may have to follow. */
  'library-changed': { readonly ids: readonly string[] };
  /** Our own pages: open a saved link, read it when it is there, and keep it. */
  'open-link': { readonly id: string; readonly tabId: number };
  /** Our own pages: an article was saved from the page in front of the user; what belongs to it is to be kept too. */
  'article-saved': { readonly id: string };
  /** Our own pages: somebody wants the pictures of an article kept, from their sites too. */
  'keep-images': { readonly id: string };
  /** Our own pages: fetch saved links from now on, in this order; null: no further ones. */
  'run-links': { readonly sort: Sort | null };
  /** Our own pages: fetch the next link if its turn has come; with `hurry` without the pauses that are for its site's sake. */
  'fetch-next': { readonly hurry: boolean };
  /** Our own pages: a page is still loading behind its full view; keep the view up to date. */
  'follow-page': { readonly tabId: number };
}

type Sender = Browser.runtime.MessageSender;
type Handlers = { readonly [Name in keyof Messages]: (message: Messages[Name], sender: Sender) => Promise<void> };

const NAMES: readonly (keyof Messages)[] = [
  'page-seen',
  'library-changed',
  'open-link',
  'article-saved',
  'keep-images',
  'run-links',
  'fetch-next',
  'follow-page',
];
const FROM_PAGES: ReadonlySet<keyof Messages> = new Set(['page-seen']);

/** Sends a message to the background. Resolves when it has been dealt with. */
export async function send<Name extends keyof Messages>(name: Name, message: Messages[Name]): Promise<void> {
  await browser.runtime.sendMessage({ name, message });
}

/** Answers messages. A message without a handler does not compile; a sender that may not ask is not answered. */
export function handle(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((raw: unknown, sender, respond) => {
    const name = nameOf(raw);
    if (name === null || !isAllowed(name, sender)) return;
    const { message } = raw as { message: never };
    handlers[name](message, sender).then(
      () => respond(true),
      (error: unknown) => {
        console.error(`Lectern: ${name} failed`, error);
        respond(false);
      },
    );
    // Answered later.
    return true;
  });
}

function nameOf(raw: unknown): keyof Messages | null {
  const name = typeof raw === 'object' && raw !== null ? (raw as { name?: unknown }).name : undefined;
  return NAMES.find((known) => known === name) ?? null;
}

/** Only our own extension may speak, and only its pages may ask for more than to be noticed. */
function isAllowed(name: keyof Messages, sender: Sender): boolean {
  if (sender.id !== browser.runtime.id) return false;
  return FROM_PAGES.has(name) || (sender.url ?? '').startsWith(browser.runtime.getURL('/'));
}
