import { useEffect, useRef, useState } from 'preact/hooks';
import { failureText } from '@/utils/platform/failure-text';
import { writePosition } from '@/utils/platform/library/position-store';
import { CAN_SPEAK } from '@/utils/platform/speech';
import {
  leaveReader,
  openLibrary,
  openOptions,
  readerAddress,
  readerId,
  readerText,
  watchLeave,
} from '@/utils/platform/tabs/surfaces';
import { t } from '@/utils/platform/text';
import { FIELDS } from '@/utils/settings/fields';
import { Button } from './controls/Button';
import { Message } from './controls/Message';
import { ToastBar } from './controls/ToastBar';
import { useFound } from './hooks/library/use-found';
import { articleKeys } from './hooks/reading/article-keys';
import { useAloud } from './hooks/reading/use-aloud';
import { useArticleActs } from './hooks/reading/use-article-acts';
import { useEntry } from './hooks/reading/use-entry';
import { useKeptImages } from './hooks/reading/use-kept-images';
import { useOutline } from './hooks/reading/use-outline';
import { usePlace } from './hooks/reading/use-place';
import { useKeys } from './hooks/use-keys';
import { useSettings } from './hooks/use-settings';
import { useTheme } from './hooks/use-theme';
import { useToast } from './hooks/use-toast';
import { KeyHelp } from './keys/KeyHelp';
import type { KeyActs } from './keys/key-groups';
import styles from './ReaderApp.module.css';
import { AloudBar } from './reader/AloudBar';
import { ArticleNotes } from './reader/ArticleNotes';
import { ArticleTools } from './reader/ArticleTools';
import { ContentsMenu } from './reader/ContentsMenu';
import { EndOfArticle } from './reader/EndOfArticle';
import { Highlights } from './reader/Highlights';
import { OlderNote } from './reader/OlderNote';
import { Reader } from './reader/Reader';
import './styles/article/all.css';
import './styles/print.css';

const BAR = 56;
/** Headings from which a text has contents worth a list. */
const SEVERAL = 2;

/** An article in a page of its own. */
export function ReaderApp() {
  const id = readerId(location.search);
  const older = readerText(location.search);
  const [settings, setSettings] = useSettings();
  useTheme(settings?.theme);
  const { article, start, fresh, wait, failure } = useFound(id, older);
  const entry = useEntry(id);
  const kept = useKeptImages(id);
  const [toast, showToast] = useToast();
  const acts = useArticleActs(article, entry, showToast);
  const [shown, setShown] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const leave = () => void leaveReader(article?.pageUrl ?? '');
  useEffect(() => watchLeave(leave), [article?.pageUrl]);
  useEffect(() => {
    if (article !== null) document.title = article.title || t('app_name');
  }, [article]);
  usePlace({
    body,
    scroller: null,
    key: article === null || settings === null ? '' : `${article.id} ${article.html.length}`,
    start,
    covered: BAR,
    // A place that could not be written is no reason to interrupt reading.
    onMove: (place, progress) => void writePosition(id, place, progress).catch(console.warn),
  });
  const sections = useOutline(body, settings === null ? undefined : article?.html);
  const [listing, setListing] = useState(false);
  const rate = settings?.rate ?? FIELDS.rate.initial;
  const aloud = useAloud({ body, article, rate, covered: BAR, show: showToast });
  const own: KeyActs<'reader'> = {
    g: sections.length < SEVERAL ? undefined : () => setListing(true),
    p: article === null || !CAN_SPEAK ? undefined : aloud.toggle,
    Escape: aloud.status === 'off' ? leave : aloud.stop,
  };
  useKeys(
    { ...(settings !== null && articleKeys(acts, settings, setSettings)), ...own },
    settings?.letterKeys !== 'off',
  );
  if (settings === null) return null;
  const images = kept === null ? 'wait' : fresh || shown || settings.images === 'always' ? 'load' : 'hold';
  return (
    <>
      <header class={styles.bar} data-chrome>
        <Button aria-keyshortcuts="Escape" icon="back" label={t('back_to_page')} onClick={leave} />
        <div class={styles.tools}>
          {article !== null && sections.length >= SEVERAL && (
            <ContentsMenu article={article} covered={BAR} onToggle={setListing} open={listing} sections={sections} />
          )}
          {article !== null && CAN_SPEAK && (
            <Button
              aria-keyshortcuts="p"
              aria-pressed={aloud.status === 'speaking'}
              icon="aloud"
              iconOnly
              label={t('aloud')}
              onClick={aloud.toggle}
            />
          )}
          {article !== null && <ArticleTools acts={acts} entry={entry} onSettings={setSettings} settings={settings} />}
        </div>
        <div class={styles.places}>
          <Button icon="library" iconOnly label={t('library')} onClick={() => void openLibrary()} />
          <Button icon="settings" iconOnly label={t('options')} onClick={() => void openOptions()} />
        </div>
      </header>
      {aloud.status !== 'off' && (
        <AloudBar aloud={aloud} onRate={(chosen) => setSettings({ rate: chosen })} rate={rate} />
      )}
      <main class={styles.main}>
        {failure !== null && (
          <>
            <h1 class="unseen">{t('app_name')}</h1>
            <Message text={failureText(failure)} />
          </>
        )}
        {article !== null && (
          <Reader
            article={article}
            bodyRef={body}
            end={
              <>
                <Highlights
                  acts={acts}
                  article={article}
                  body={body}
                  entry={entry}
                  letters={settings.letterKeys === 'on'}
                  mayRenew={older === ''}
                  show={showToast}
                />
                <EndOfArticle acts={acts} entry={entry} />
              </>
            }
            images={images}
            kept={kept ?? undefined}
            notes={
              <>
                {older !== '' && <OlderNote address={readerAddress(id)} />}
                <ArticleNotes
                  article={article}
                  images={images}
                  kept={kept ?? undefined}
                  onAlways={() => setSettings({ images: 'always' })}
                  onShow={() => setShown(true)}
                  wait={wait}
                />
              </>
            }
            settings={settings}
          />
        )}
      </main>
      <ToastBar closeLabel={t('close')} onClose={() => showToast(null)} toast={toast} />
      <KeyHelp letters={settings.letterKeys === 'on'} place="reader" />
    </>
  );
}
