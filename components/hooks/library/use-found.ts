import { useEffect, useState } from 'preact/hooks';
import type { Place } from '@/utils/anchor/place';
import type { Article } from '@/utils/article/article';
import { type Failure, failureOf } from '@/utils/article/failure';
import { findArticle } from '@/utils/platform/library/article-store';
import { watchLibrary } from '@/utils/platform/library/library-news';
import { readPosition } from '@/utils/platform/library/position-store';
import type { Wait } from '../../reader/VerdictNote';

/** An article of the library as a full page shows it. */
export interface FoundArticle {
  readonly article: Article | null;
  /** Where it was left, null for the top, undefined until known. */
  readonly start: Place | null | undefined;
  /** It came from its page a moment ago: its pictures are the page's own. */
  readonly fresh: boolean;
  readonly wait: Wait;
  readonly failure: Failure | null;
}

const FRESH = 10 * 60_000;
const WAIT = 35_000;
const NOTHING: FoundArticle = { article: null, start: undefined, fresh: false, wait: 'none', failure: null };

/**
 * Finds an article by id, and follows it when its page, still loading, brings more.
 * @param bodyId an older text of it, '' for the one it has now
 */
export function useFound(id: string, bodyId: string): FoundArticle {
  const [found, setFound] = useState<FoundArticle>(NOTHING);
  useEffect(() => {
    if (id === '') {
      setFound({ ...NOTHING, failure: 'not-found' });
      return;
    }
    let current = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = () => {
      find(id, bodyId).then(
        (next) => {
          if (!current) return;
          setFound((before) =>
            before.article?.html === next.article?.html && before.article !== null
              ? { ...before, wait: next.wait }
              : next,
          );
          clearTimeout(timer);
          if (next.wait === 'waiting') timer = setTimeout(ask, WAIT);
        },
        (error: unknown) => current && setFound({ ...NOTHING, failure: failureOf(error, 'storage-broken') }),
      );
    };
    ask();
    const end = watchLibrary(({ ids }) => (ids === null || ids.includes(id)) && ask());
    return () => {
      current = false;
      clearTimeout(timer);
      end();
    };
  }, [id, bodyId]);
  return found;
}

async function find(id: string, bodyId: string): Promise<FoundArticle> {
  const [found, start] = await Promise.all([findArticle(id, bodyId), readPosition(id)]);
  if (found === null) return { ...NOTHING, failure: 'not-found' };
  const age = Date.now() - found.openedAt;
  const unfinished = found.article.verdict.grade === 'unfinished';
  return {
    article: found.article,
    start,
    fresh: age < FRESH,
    wait: !unfinished ? 'none' : age < WAIT ? 'waiting' : 'gave-up',
    failure: null,
  };
}
