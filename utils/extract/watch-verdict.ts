import { detect } from './detect';
import { attributeOf, queryAll } from './snapshot/safe-dom';

/** What the detector says of a page. */
export interface PageSeen {
  readonly readable: boolean;
  /** The page's own canonical address, as it stands there. */
  readonly canonical: string;
}

const QUIET = 400;

/**
 * Tells whether the page is an article, now and whenever the answer changes: pages without a load event (history
 * entries pushed by script) are noticed by their changed content and address.
 * @returns the end of the watch
 */
export function watchVerdict(page: Document, tell: (seen: PageSeen) => void): () => void {
  let last = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    timer = undefined;
    const seen = { readable: detect(page), canonical: hrefOf(queryAll(page, 'link[rel~="canonical"]')[0]) };
    const now = `${location.href} ${seen.readable} ${seen.canonical}`;
    if (now === last) return;
    last = now;
    tell(seen);
  };
  const soon = () => {
    timer ??= setTimeout(look, QUIET);
  };
  const observer = new MutationObserver(soon);
  observer.observe(page, { childList: true, subtree: true });
  addEventListener('popstate', soon);
  addEventListener('hashchange', soon);
  // Not at once: whoever listens does not have the end of the watch yet.
  queueMicrotask(look);
  return () => {
    observer.disconnect();
    clearTimeout(timer);
    removeEventListener('popstate', soon);
    removeEventListener('hashchange', soon);
  };
}

function hrefOf(link: Element | undefined): string {
  return link === undefined ? '' : (attributeOf(link, 'href') ?? '');
}
