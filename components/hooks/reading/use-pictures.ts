import { useEffect, useState } from 'preact/hooks';
import type { Article } from '@/utils/article/article';
import { imageSources } from '@/utils/article/image-sources';
import { dropImages, type KeptCount, readKeptImages } from '@/utils/platform/images/keep-images';
import { findArticle } from '@/utils/platform/library/article-store';
import { watchLibrary } from '@/utils/platform/library/library-news';
import { send } from '@/utils/platform/messages';
import { requestAccessTo } from '@/utils/platform/site-access';

/** The pictures of a saved article: how many are kept, and how to keep or let go of them. */
export interface Pictures {
  readonly count: KeptCount;
  readonly isBusy: boolean;
  /** They were asked for, and some could not be had. */
  readonly isMissing: boolean;
  readonly keep: () => void;
  readonly drop: () => void;
}

/** Follows one article's pictures. Keeping them asks for access to their sites where it lacks. */
export function usePictures(id: string): Pictures {
  const [article, setArticle] = useState<Article | null>(null);
  const [count, setCount] = useState<KeptCount>({ kept: 0, all: 0 });
  const [isBusy, setBusy] = useState(false);
  const [asked, setAsked] = useState(false);
  const look = async () => {
    const [found, kept] = await Promise.all([findArticle(id), readKeptImages(id)]);
    setArticle(found?.article ?? null);
    setCount({ kept: kept.size, all: found === null ? 0 : imageSources(found.article).length });
  };
  // A library that cannot be read has said so already.
  useEffect(() => {
    const ask = () => void look().catch(console.warn);
    ask();
    return watchLibrary(({ ids }) => ids?.includes(id) === true && ask());
  }, [id]);
  const during = (work: Promise<unknown>) => {
    setBusy(true);
    work
      .then(look)
      .catch(console.warn)
      .finally(() => setBusy(false));
  };
  return {
    count,
    isBusy,
    isMissing: asked && !isBusy && count.kept < count.all,
    keep: () => {
      if (article === null) return;
      setAsked(true);
      // Whoever says no keeps what can be had without.
      during(requestAccessTo(imageSources(article)).then(() => send('keep-images', { id })));
    },
    drop: () => {
      setAsked(false);
      during(dropImages(id));
    },
  };
}
