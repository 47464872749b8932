import type { Article } from '@/utils/article/article';
import type { ImagePolicy } from './ArticleBody';
import { ImagesNote } from './ImagesNote';
import { VerdictNote, type Wait } from './VerdictNote';

interface Props {
  readonly article: Article;
  readonly wait: Wait;
  readonly images: ImagePolicy;
  readonly onShow: () => void;
  readonly onAlways: () => void;
}

/** What is said before the text of an article that comes from the library. */
export function ArticleNotes({ article, wait, images, onShow, onAlways }: Props) {
  return (
    <>
      <VerdictNote verdict={article.verdict} wait={wait} />
      {images === 'hold' && hasImages(article) && <ImagesNote onAlways={onAlways} onShow={onShow} />}
    </>
  );
}

/** Whether showing the article's pictures would ask somebody for something. */
function hasImages(article: Article): boolean {
  return (
    (article.lead !== null && !article.lead.src.startsWith('data:')) || /<img[^>]* data-src="http/.test(article.html)
  );
}
