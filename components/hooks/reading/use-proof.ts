import { useEffect, useState } from 'preact/hooks';
import type { Article } from '@/utils/article/article';
import { type Failure, failureOf } from '@/utils/article/failure';
import { type Passage, type Wishes, wish } from '@/utils/article/passage';
import { readMends, writeMend } from '@/utils/platform/tabs/mends';
import { type PageTab, proofreadPage } from '@/utils/platform/tabs/pages';

/** An article being looked over: all texts of its page, and which of them are to be in it. */
export interface Looking {
  /** Null while the page is being read. */
  readonly passages: readonly Passage[] | null;
  readonly failure: Failure | null;
  /** Whether a passage is to be in the article. */
  readonly isIn: (passage: Passage) => boolean;
  readonly toggle: (passage: Passage) => void;
  /** Reads the page as it is wanted, and remembers that. */
  readonly finish: () => void;
}

/** @param onMended told the article as it is wanted */
export function useProof(page: PageTab, articleId: string, onMended: (article: Article) => void): Looking {
  const [passages, setPassages] = useState<readonly Passage[] | null>(null);
  const [wishes, setWishes] = useState<Wishes>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const fail = (error: unknown) => setFailure(failureOf(error, 'refused'));
  useEffect(() => {
    const look = async () => {
      // Each passage as it is without any wish: what a wish is for or against.
      const proof = await proofreadPage(page, []);
      setWishes((await readMends())(articleId));
      setPassages(proof.passages);
    };
    void look().catch(fail);
  }, [page.id, articleId]);
  const wanted = new Map(wishes);
  const isIn = (passage: Passage) => wanted.get(passage.text) ?? passage.isIn;
  const finish = async () => {
    const { article } = await proofreadPage(page, wishes);
    await writeMend(articleId, wishes);
    onMended(article);
  };
  return {
    passages,
    failure,
    isIn,
    toggle: (passage) => setWishes((now) => wish(now, passage, !isIn(passage))),
    finish: () => void finish().catch(fail),
  };
}
