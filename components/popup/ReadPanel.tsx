import type { ComponentChildren, RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { Place } from '@/utils/anchor/place';
import type { Article } from '@/utils/article/article';
import { t } from '@/utils/platform/text';
import type { Settings } from '@/utils/settings/fields';
import { usePlace } from '../hooks/reading/use-place';
import type { ImagePolicy } from '../reader/ArticleBody';
import { Reader } from '../reader/Reader';
import styles from './ReadPanel.module.css';

interface Props {
  readonly article: Article;
  readonly settings: Settings;
  readonly images: ImagePolicy;
  readonly kept?: ReadonlyMap<string, string>;
  readonly bodyRef: RefObject<HTMLDivElement | null>;
  readonly start: Place | null | undefined;
  readonly onMove: (place: Place, progress: number) => void;
  readonly notes?: ComponentChildren;
  /** What follows the last line. */
  readonly end?: ComponentChildren;
}

/** An article inside the popup, with its own scroll. */
export function ReadPanel({ article, settings, images, kept, bodyRef, start, onMove, notes, end }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  usePlace({ body: bodyRef, scroller, key: article.id, start, covered: 0, onMove });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling text has to be reachable with the keyboard
    <section aria-label={t('article')} class={styles.scroller} data-part="scroller" ref={scroller} tabIndex={0}>
      <Reader
        article={article}
        bodyRef={bodyRef}
        images={images}
        end={end}
        kept={kept}
        notes={notes}
        settings={settings}
      />
    </section>
  );
}
