import { useRef, useState } from 'preact/hooks';
import type { Article } from '@/utils/article/article';
import type { Entry } from '@/utils/library/entry';
import { HAS_PANEL, openPanel } from '@/utils/platform/tabs/panel';
import { openLibrary, openOptions } from '@/utils/platform/tabs/surfaces';
import { t } from '@/utils/platform/text';
import type { ViewState } from '@/utils/platform/view-state';
import { Button } from './controls/Button';
import { Tabs } from './controls/Tabs';
import { ToastBar } from './controls/ToastBar';
import { failing } from './hooks/failing';
import { entryActs } from './hooks/library/entry-acts';
import { NEWEST, useListing } from './hooks/library/use-listing';
import { articleKeys } from './hooks/reading/article-keys';
import { useArticleActs } from './hooks/reading/use-article-acts';
import { useEntry } from './hooks/reading/use-entry';
import { usePopupPage } from './hooks/reading/use-popup-page';
import { useKeys } from './hooks/use-keys';
import { useLazy } from './hooks/use-lazy';
import { useNotice } from './hooks/use-notice';
import { useSettings } from './hooks/use-settings';
import { useTheme } from './hooks/use-theme';
import { useToast } from './hooks/use-toast';
import { useViewState } from './hooks/use-view-state';
import { focusSearch } from './keys/focus-search';
import { KeyHelp } from './keys/KeyHelp';
import type { KeyActs } from './keys/key-groups';
import styles from './PopupApp.module.css';
import './styles/article/all.css';
import { openEntryFull, openFullPage } from './popup/full-page';
import { PageMessage } from './popup/PageMessage';
import { PagePanel } from './popup/PagePanel';
import { SavedPanel } from './popup/SavedPanel';
import { ArticleTools } from './reader/ArticleTools';

/** A saved article is read in the popup only when somebody opens one there. */
const loadEntryPanel = () => import('./popup/EntryPanel').then((module) => module.EntryPanel);

/** The popup: the page in front of the user, and one tab away everything saved. */
export function PopupApp() {
  const [settings, setSettings] = useSettings();
  useTheme(settings?.theme);
  const { state, set, note } = useViewState();
  const page = usePopupPage(state, set);
  const returned = useRef('');
  const choose = (change: Partial<ViewState>) => {
    page.stay();
    returned.current = '';
    set(change);
  };
  const [opened, setOpened] = useState<Article | null>(null);
  const listing = useListing({
    scope: [{ by: 'is', value: state?.view ?? 'inbox', not: false }],
    query: state?.query ?? '',
    sort: NEWEST,
  });
  const [toast, showToast] = useToast();
  useNotice(showToast);
  const onSaved = state?.tab === 'saved';
  const article = onSaved ? opened : page.article;
  const entry = useEntry(article?.id);
  const EntryPanel = useLazy((state?.entryId ?? '') !== '', loadEntryPanel);
  const acts = useArticleActs(article, entry, showToast);
  const fullPage = () => {
    if (article !== null)
      void openFullPage(
        article,
        onSaved ? null : page.page,
        settings?.openIn ?? 'same-tab',
        onSaved ? null : page.latest.current,
      ).catch(failing(showToast));
  };
  const readAgain = (force: boolean) => {
    set({ tab: 'read' });
    page.again(force);
  };
  const mended = (form: Article) => {
    page.replace(form);
    // What is saved follows; its text of before stays at hand.
    if (entry !== null) void acts.saveAs(form);
  };
  const back = () => {
    const id = state?.entryId ?? '';
    choose({ entryId: '' });
    returned.current = id;
  };
  const own: KeyActs<'popup' | 'search'> = {
    1: () => choose({ tab: 'read' }),
    2: () => choose({ tab: 'saved' }),
    f: article === null ? undefined : fullPage,
    '/': focusSearch,
    Escape: onSaved && state.entryId !== '' ? back : undefined,
  };
  useKeys(
    { ...(settings !== null && article !== null && articleKeys(acts, settings, setSettings)), ...own },
    settings?.letterKeys !== 'off',
  );
  if (settings === null || state === null) return null;
  const openFull = (row: Entry) => void openEntryFull(row, settings.openIn).catch(failing(showToast));
  const open = (row: Entry) => (row.kind === 'link' ? openFull(row) : choose({ entryId: row.id }));
  const rows = entryActs({ open, openFull }, showToast);
  return (
    <div class={styles.popup}>
      <header class={styles.bar} data-chrome>
        {onSaved && state.entryId !== '' ? (
          <Button icon="back" label={t('back_to_list')} onClick={back} />
        ) : (
          <Tabs
            label={t('sections')}
            onChange={(tab) => choose({ tab })}
            tabs={[
              { value: 'read', label: t('tab_read'), panel: 'panel' },
              { value: 'saved', label: t('tab_saved'), panel: 'panel' },
            ]}
            value={state.tab}
          />
        )}
        <div class={styles.tools}>
          {article !== null && (
            <ArticleTools
              acts={acts}
              entry={entry}
              onFullPage={fullPage}
              onSettings={setSettings}
              settings={settings}
            />
          )}
          <Button
            icon="library"
            iconOnly
            label={t('library')}
            onClick={() => void openLibrary().then(() => window.close())}
          />
          {HAS_PANEL && (
            <Button
              icon="panel"
              iconOnly
              label={t('open_panel')}
              onClick={() => void openPanel().then(() => window.close())}
            />
          )}
          <Button icon="settings" iconOnly label={t('options')} onClick={() => void openOptions()} />
        </div>
      </header>
      <main class={styles.panel} id="panel">
        {onSaved && state.entryId !== '' && EntryPanel !== null && (
          <EntryPanel
            acts={acts}
            entry={entry}
            id={state.entryId}
            onArticle={setOpened}
            onBack={back}
            onSettings={setSettings}
            settings={settings}
            show={showToast}
          />
        )}
        {onSaved && state.entryId === '' && (
          <SavedPanel
            acts={rows}
            letters={settings.letterKeys === 'on'}
            listing={listing}
            note={(left) => {
              // Put where it was left, a list has not been scrolled.
              if (Math.abs((left.listScroll ?? 0) - state.listScroll) >= 1) page.stay();
              note(left);
            }}
            returned={returned.current}
            set={choose}
            state={state}
          />
        )}
        {onSaved && state.entryId === '' && (
          // Below the list: it comes when the page has answered, and must not push rows from under the pointer.
          <PageMessage page={page} onAgain={readAgain} onReadAnyway={() => set({ tab: 'read', forced: true })} />
        )}
        {!onSaved && (
          <PagePanel acts={acts} entry={entry} onMended={mended} page={page} settings={settings} show={showToast} />
        )}
      </main>
      <ToastBar closeLabel={t('close')} onClose={() => showToast(null)} toast={toast} />
      <KeyHelp letters={settings.letterKeys === 'on'} place="popup" />
    </div>
  );
}
