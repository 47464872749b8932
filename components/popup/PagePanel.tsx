import { useRef, useState } from 'preact/hooks';
import type { Place } from '@/utils/anchor/place';
import type { Article } from '@/utils/article/article';
import type { Entry } from '@/utils/library/entry';
import { noteLeft } from '@/utils/platform/library/left-places';
import { writePosition } from '@/utils/platform/library/position-store';
import { t } from '@/utils/platform/text';
import type { Settings } from '@/utils/settings/fields';
import { Message } from '../controls/Message';
import type { ArticleActs } from '../hooks/reading/use-article-acts';
import type { PopupPage } from '../hooks/reading/use-popup-page';
import { useReadPanel } from '../hooks/reading/use-read-panel';
import { useLazy } from '../hooks/use-lazy';
import type { Toast } from '../hooks/use-toast';
import { VerdictNote } from '../reader/VerdictNote';
import { MendOffer } from './MendOffer';
import { PageMessage } from './PageMessage';

interface Props {
  readonly page: PopupPage;
  readonly entry: Entry | null;
  readonly acts: ArticleActs;
  readonly show: (toast: Toast | null) => void;
  readonly settings: Settings;
  readonly onMended: (article: Article) => void;
}

const loadMendPanel = () => import('./MendPanel').then((module) => module.MendPanel);

/** The page in front of the user, read. */
export function PagePanel({ page, entry, acts, show, settings, onMended }: Props) {
  const body = useRef<HTMLDivElement>(null);
  const ReadPanel = useReadPanel();
  const [mending, setMending] = useState(false);
  const [resumed, setResumed] = useState<Place | null>(null);
  const MendPanel = useLazy(mending, loadMendPanel);
  const { article } = page;
  if (article === null) {
    if (page.failure !== null) return <PageMessage onAgain={page.again} onReadAnyway={() => undefined} page={page} />;
    return page.slow ? <Message part="wait" text={t('still_reading')} /> : <p class="unseen">{t('reading')}</p>;
  }
  if (ReadPanel === null) return null;
  const mend = () => setMending(true);
  if (mending && MendPanel !== null && page.page !== null) {
    const back = () => {
      setResumed(page.latest.current?.[0] ?? null);
      setMending(false);
    };
    const showMended = (mended: Article) => {
      back();
      onMended(mended);
    };
    return <MendPanel article={article} onBack={back} onMended={showMended} page={page.page} />;
  }
  return (
    <ReadPanel
      acts={acts}
      article={article}
      bodyRef={body}
      entry={entry}
      images="load"
      end={<MendOffer onMend={mend} />}
      notes={<VerdictNote onMend={mend} onAgain={() => page.again()} verdict={article.verdict} wait={page.wait} />}
      onMove={(place, progress) => {
        page.latest.current = [place, progress];
        void noteLeft(article.id, place);
        // A place that could not be written is no reason to interrupt reading.
        if (entry !== null) void writePosition(article.id, place, progress).catch(console.warn);
      }}
      settings={settings}
      show={show}
      start={resumed ?? page.start}
    />
  );
}
