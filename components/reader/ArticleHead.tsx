import { displayHost } from '@/utils/article/address';
import type { Article } from '@/utils/article/article';
import { formatDay, formatMinutes, t, uiLanguage } from '@/utils/platform/text';
import styles from './ArticleHead.module.css';
import { Authors } from './Authors';

/** Titles beyond this many characters are set smaller. */
const LONG_TITLE = 110;

/** Everything above the text: where it comes from, what it is called, who wrote it and when. */
export function ArticleHead({ article }: { article: Article }) {
  const host = displayHost(article.pageUrl);
  const named = article.site !== '' && article.site.toLowerCase() !== host.toLowerCase();
  return (
    <header class={styles.head}>
      <p class={styles.source}>
        {named && <span data-part="site">{article.site}</span>}
        <a data-part="source" dir="ltr" href={article.pageUrl} rel="noopener noreferrer" target="_blank">
          {host || t('local_file')}
        </a>
      </p>
      <h1 class={styles.title} data-long={article.title.length > LONG_TITLE || undefined} data-part="title" dir="auto">
        {article.title || host}
      </h1>
      {article.standfirst !== '' && (
        <p class={styles.standfirst} data-part="standfirst" dir="auto">
          {article.standfirst}
        </p>
      )}
      {article.authors.length > 0 && <Authors authors={article.authors} />}
      <p class={styles.facts} lang={uiLanguage()}>
        {article.published !== '' && (
          <time data-part="published" dateTime={article.published} dir="auto">
            {formatDay(article.published)}
          </time>
        )}
        <span data-part="minutes" data-words={article.words} dir="auto">
          {formatMinutes(article.minutes)}
        </span>
      </p>
    </header>
  );
}
