import { useEffect, useRef, useState } from 'preact/hooks';
import type { Place } from '@/utils/anchor/place';
import type { Article } from '@/utils/article/article';
import { type Failure, failureOf } from '@/utils/article/failure';
import type { Entry } from '@/utils/library/entry';
import { failureText } from '@/utils/platform/failure-text';
import { findArticle } from '@/utils/platform/library/article-store';
import { noteLeft } from '@/utils/platform/library/left-places';
import { readPosition, writePosition } from '@/utils/platform/library/position-store';
import { t } from '@/utils/platform/text';
import type { Settings } from '@/utils/settings/fields';
import { Button } from '../controls/Button';
import { Message } from '../controls/Message';
import type { ArticleActs } from '../hooks/reading/use-article-acts';
import { useKeptImages } from '../hooks/reading/use-kept-images';
import { useReadPanel } from '../hooks/reading/use-read-panel';
import type { Toast } from '../hooks/use-toast';
import { ArticleNotes } from '../reader/ArticleNotes';

interface Props {
  readonly id: string;
  readonly entry: Entry | null;
  readonly acts: ArticleActs;
  readonly show: (toast: Toast | null) => void;
  readonly settings: Settings;
  readonly onSettings: (change: Partial<Settings>) => void;
  readonly onBack: () => void;
  readonly onArticle: (article: Article | null) => void;
}

/** A saved article, read inside the popup. */
export function EntryPanel(props: Props) {
  const { id, entry, acts, show, settings, onSettings, onBack, onArticle } = props;
  const [article, setArticle] = useState<Article | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [start, setStart] = useState<Place | null | undefined>(undefined);
  const [shown, setShown] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const ReadPanel = useReadPanel();
  const kept = useKeptImages(id);
  useEffect(() => {
    Promise.all([findArticle(id), readPosition(id)])
      .then(([found, place]) => {
        setStart(place);
        setArticle(found?.article ?? null);
        onArticle(found?.article ?? null);
        if (found === null) setFailure('not-found');
      })
      .catch((error: unknown) => setFailure(failureOf(error, 'storage-broken')));
    return () => onArticle(null);
  }, [id]);
  if (failure !== null) {
    return (
      <Message text={failureText(failure)}>
        <Button label={t('back_to_list')} look="quiet" onClick={onBack} />
      </Message>
    );
  }
  if (article === null || ReadPanel === null) return null;
  const images = kept === null ? 'wait' : shown || settings.images === 'always' ? 'load' : 'hold';
  return (
    <ReadPanel
      acts={acts}
      article={article}
      bodyRef={body}
      entry={entry}
      images={images}
      kept={kept ?? undefined}
      notes={
        <ArticleNotes
          article={article}
          images={images}
          kept={kept ?? undefined}
          onAlways={() => onSettings({ images: 'always' })}
          onShow={() => setShown(true)}
          wait="none"
        />
      }
      // A place that could not be written is no reason to interrupt reading.
      onMove={(place, progress) => {
        // The library takes longer than a closing popup may have.
        void noteLeft(id, place);
        void writePosition(id, place, progress).catch(console.warn);
      }}
      settings={settings}
      show={show}
      start={start}
    />
  );
}
