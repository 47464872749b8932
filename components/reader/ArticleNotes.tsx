import type { Article } from '@/utils/article/article';
import { imageSources } from '@/utils/article/image-sources';
import type { ImagePolicy } from './ArticleBody';
import { ImagesNote } from './ImagesNote';
import { VerdictNote, type Wait } from './VerdictNote';

interface Props {
  readonly article: Article;
  readonly wait: Wait;
  readonly images: ImagePolicy;
  readonly kept: ReadonlyMap<string, string> | undefined;
  readonly onShow: () => void;
  readonly onAlways: () => void;
}

/** What is said before the text of an article that comes from the library. */
export function ArticleNotes({ article, wait, images, kept, onShow, onAlways }: Props) {
  return (
    <>
      <VerdictNote verdict={article.verdict} wait={wait} />
      {images === 'hold' && imageSources(article).some((src) => kept?.has(src) !== true) && (
        <ImagesNote onAlways={onAlways} onShow={onShow} />
      )}
    </>
  );
}
