import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '@/utils/article/article';
import { type Failure, failureOf } from '@/utils/article/failure';
import { activePage, type PageTab, readGrowing, readPage } from '@/utils/platform/tabs/pages';
import type { Wait } from '../../reader/VerdictNote';

/** What came of reading the page in front of the user. */
export type Reading =
  | { readonly status: 'reading'; readonly slow: boolean }
  | { readonly status: 'failed'; readonly failure: Failure; readonly page: PageTab | null }
  | {
      readonly status: 'read';
      readonly page: PageTab;
      readonly article: Article;
      readonly readable: boolean;
      readonly wait: Wait;
    };

const SLOW = 2000;

/**
 * Reads the active page, and goes on reading while the page grows. The second value reads it again, the third puts the
 * article in its place that somebody has made of it.
 */
export function useReading(): [Reading, (force?: boolean) => void, (article: Article) => void] {
  const [reading, setReading] = useState<Reading>({ status: 'reading', slow: false });
  const turn = useRef(0);
  const read = (force = false) => {
    const mine = ++turn.current;
    setReading({ status: 'reading', slow: false });
    const timer = setTimeout(
      () => setReading((now) => (now.status === 'reading' ? { status: 'reading', slow: true } : now)),
      SLOW,
    );
    void readActive(force, (next) => {
      clearTimeout(timer);
      if (mine === turn.current) setReading(next);
      return mine === turn.current;
    });
  };
  // Asked for before the first frame and not after it: what is shown first waits for this.
  useLayoutEffect(() => {
    read();
    return () => {
      turn.current++;
    };
  }, []);
  const replace = (article: Article) => {
    // Whatever the page still brings would be another choice than theirs.
    turn.current++;
    setReading((now) => (now.status === 'read' ? { ...now, article, wait: 'none' } : now));
  };
  return [reading, read, replace];
}

/** `tell` answers whether anybody still wants to know. */
async function readActive(force: boolean, tell: (reading: Reading) => boolean): Promise<void> {
  let page: PageTab | null = null;
  try {
    page = await activePage();
    const first = await readPage(page, force);
    const wanted = tell({ status: 'read', page, ...first, wait: waitFor(first.article) });
    if (wanted && waitFor(first.article) === 'waiting') await follow(page, first, tell);
  } catch (error) {
    const failure = failureOf(error, 'refused');
    console.warn('Lectern:', failure, error);
    tell({ status: 'failed', failure, page });
  }
}

/** Reads an unfinished page again each time it has grown, until it is whole or nothing more comes. */
async function follow(
  page: PageTab,
  first: { article: Article; readable: boolean },
  tell: (reading: Reading) => boolean,
): Promise<void> {
  let latest = first;
  try {
    for await (const grown of readGrowing(page)) {
      latest = grown;
      const wait = waitFor(grown.article);
      if (!tell({ status: 'read', page, ...grown, wait }) || wait === 'none') return;
    }
  } catch (error) {
    // The page went away while it was watched: what there was stays.
    console.warn('Lectern:', error);
  }
  tell({ status: 'read', page, ...latest, wait: 'gave-up' });
}

function waitFor(article: Article): Wait {
  return article.verdict.grade === 'unfinished' ? 'waiting' : 'none';
}
