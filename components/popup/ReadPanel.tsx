import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Place } from '@/utils/anchor/place';
import type { Article } from '@/utils/article/article';
import type { Entry } from '@/utils/library/entry';
import { t } from '@/utils/platform/text';
import type { Settings } from '@/utils/settings/fields';
import type { ArticleActs } from '../hooks/reading/use-article-acts';
import { usePlace } from '../hooks/reading/use-place';
import { useLazy } from '../hooks/use-lazy';
import { usePainted } from '../hooks/use-painted';
import type { Toast } from '../hooks/use-toast';
import type { ImagePolicy } from '../reader/ArticleBody';
import { Reader } from '../reader/Reader';
import styles from './ReadPanel.module.css';

/** What can be done with the text comes after it. */
const loadHighlights = () => import('../reader/Highlights').then((module) => module.Highlights);

interface Props {
  readonly article: Article;
  readonly entry: Entry | null;
  readonly acts: ArticleActs;
  readonly show: (toast: Toast | null) => void;
  readonly settings: Settings;
  readonly images: ImagePolicy;
  readonly kept?: ReadonlyMap<string, string> | undefined;
  readonly bodyRef: RefObject<HTMLDivElement | null>;
  readonly start: Place | null | undefined;
  readonly onMove: (place: Place, progress: number) => void;
  readonly notes?: ComponentChildren;
  /** What follows the last line. */
  readonly end?: ComponentChildren;
}

/** An article inside the popup, with its own scroll. */
export function ReadPanel(props: Props) {
  const { article, settings, images, kept, bodyRef, start, onMove, notes, end } = props;
  const isPainted = usePainted();
  const Highlights = useLazy(isPainted, loadHighlights);
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Space and arrows scroll at once; whoever is at something else stays there.
    if (isPainted && document.activeElement === document.body) focusQuietly(scroller.current);
  }, [isPainted]);
  usePlace({ body: bodyRef, scroller, key: article.id, start, covered: 0, onMove });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling text has to be reachable with the keyboard
    <section aria-label={t('article')} class={styles.scroller} data-part="scroller" ref={scroller} tabIndex={0}>
      <Reader
        article={article}
        bodyRef={bodyRef}
        images={images}
        end={
          <>
            {Highlights !== null && (
              <Highlights
                acts={props.acts}
                article={article}
                body={bodyRef}
                entry={props.entry}
                letters={settings.letterKeys === 'on'}
                show={props.show}
              />
            )}
            {end}
          </>
        }
        kept={kept}
        notes={notes}
        settings={settings}
      />
    </section>
  );
}

/** Gives a box the focus without the ring that shows those who move with the keyboard where they have come to. */
function focusQuietly(box: HTMLElement | null): void {
  if (box === null) return;
  box.dataset.quiet = '';
  box.addEventListener('blur', () => delete box.dataset.quiet, { once: true });
  box.focus({ preventScroll: true });
}
