import type { ComponentChildren, RefObject } from 'preact';
import type { Article } from '@/utils/article/article';
import { baseLanguage } from '@/utils/article/language';
import { uiDirection, uiLanguage } from '@/utils/platform/text';
import type { Settings } from '@/utils/settings/fields';
import { ArticleBody, type ImagePolicy } from './ArticleBody';
import { ArticleHead } from './ArticleHead';
import { LeadImage } from './LeadImage';
import styles from './Reader.module.css';

interface Props {
  readonly article: Article;
  readonly settings: Settings;
  readonly images: ImagePolicy;
  /** Addresses of kept pictures, by those they have in the article. */
  readonly kept?: ReadonlyMap<string, string> | undefined;
  readonly bodyRef: RefObject<HTMLDivElement | null>;
  /** What has to be said before the text: an unfinished page, pictures not loaded. */
  readonly notes?: ComponentChildren;
  /** What follows the last line. */
  readonly end?: ComponentChildren;
}

const NONE: ReadonlyMap<string, string> = new Map();
const CJK = new Set(['ja', 'ko', 'zh']);

/** An article, to be read. The same everywhere: surfaces differ by their width alone. */
export function Reader({ article, settings, images, kept = NONE, bodyRef, notes, end }: Props) {
  const { lang, dir } = article;
  return (
    <article
      class={styles.reader}
      data-align={settings.align}
      data-face={settings.face}
      data-leading={settings.leading}
      data-spacing={settings.spacing}
      data-width={settings.width}
      data-script={CJK.has(baseLanguage(lang)) ? 'cjk' : undefined}
      dir={dir}
      lang={lang || undefined}
      style={{ '--size': `${settings.size}px` }}
    >
      <ArticleHead article={article} />
      <Aside>{notes}</Aside>
      {article.lead !== null && (
        <LeadImage images={images} kept={kept.get(article.lead.src)} key={article.lead.src} picture={article.lead} />
      )}
      <ArticleBody html={article.html} images={images} kept={kept} rootRef={bodyRef} />
      <Aside>{end}</Aside>
    </article>
  );
}

/** What we say between the article's parts: in our language and direction, not in the article's. */
function Aside({ children }: { children: ComponentChildren }) {
  return (
    <div dir={uiDirection()} lang={uiLanguage()}>
      {children}
    </div>
  );
}
