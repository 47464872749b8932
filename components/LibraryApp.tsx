import { useMemo, useState } from 'preact/hooks';
import { isArticleId } from '@/utils/article/address';
import { parseQuery } from '@/utils/library/query';
import { shelfCount, shelfFilters } from '@/utils/library/shelf';
import { openOptions, openSaved } from '@/utils/platform/tabs/surfaces';
import { t, uiLanguage } from '@/utils/platform/text';
import { Button } from './controls/Button';
import { ToastBar } from './controls/ToastBar';
import { failing } from './hooks/failing';
import { bulkActs } from './hooks/library/bulk-acts';
import { entryActs } from './hooks/library/entry-acts';
import { tagsOf, useCounts } from './hooks/library/use-counts';
import { useLibraryPlace } from './hooks/library/use-library-place';
import { useListing } from './hooks/library/use-listing';
import { useLoss } from './hooks/library/use-loss';
import { useNames } from './hooks/library/use-names';
import { useSearches } from './hooks/library/use-searches';
import { useSelection } from './hooks/library/use-selection';
import { useTextHits } from './hooks/library/use-text-hits';
import { useAutoBackup } from './hooks/transfer/use-auto-backup';
import { useKeys } from './hooks/use-keys';
import { useSettings } from './hooks/use-settings';
import { useTheme } from './hooks/use-theme';
import { useToast } from './hooks/use-toast';
import { focusSearch } from './keys/focus-search';
import { KeyHelp } from './keys/KeyHelp';
import type { KeyActs } from './keys/key-groups';
import styles from './LibraryApp.module.css';
import { BackupNote } from './library/BackupNote';
import { LibraryList } from './library/LibraryList';
import { LossNote } from './library/LossNote';
import { SearchField } from './library/SearchField';
import { SideList } from './library/SideList';
import { ExportPage } from './transfer/ExportPage';
import { HealthPage } from './transfer/HealthPage';
import { ImportPage } from './transfer/ImportPage';

/** Everything that is saved: to be found, put in order, taken out and brought in. */
export function LibraryApp() {
  const [settings, setSettings] = useSettings();
  useTheme(settings?.theme);
  const [place, go] = useLibraryPlace();
  const counts = useCounts();
  const tags = useMemo(() => tagsOf(counts, uiLanguage()).map(([tag]) => tag), [counts]);
  const inTexts = place.texts !== 'no' && hasWords(place.query);
  const query = useMemo(() => parseQuery(place.query), [place.query]);
  const texts = useTextHits(query, /\s$/.test(place.query), inTexts);
  const listing = useListing({
    scope: shelfFilters(place.shelf),
    query: place.query,
    sort: place.sort,
    found: inTexts && texts.by !== 'titles' ? (texts.ids ?? []) : null,
    ranked: place.texts === 'ranked' && texts.by === 'index',
  });
  const chosen = useSelection(listing, `${place.shelf} ${place.query}`);
  const [searches, keep, drop] = useSearches();
  const [toast, showToast] = useToast();
  const [sideOpen, setSideOpen] = useState(false);
  const [exported, setExported] = useState<readonly string[] | null>(() => idsIn(location.hash));
  const all = shelfCount('all', counts);
  const names = useNames(tags, all);
  const [loss, acceptLoss] = useLoss(place.page);
  const [backup, makeBackup] = useAutoBackup(settings, all);
  const keys: KeyActs<'search' | 'chosen'> = {
    '/': focusSearch,
    Escape: chosen.ids.length > 0 ? chosen.none : undefined,
  };
  useKeys(keys, settings?.letterKeys !== 'off');
  if (settings === null) return null;
  const open = (entry: Parameters<typeof openSaved>[0]) =>
    void openSaved(entry, settings.openIn).catch(failing(showToast));
  const rows = entryActs({ open, openFull: open }, showToast);
  const goTo = (change: Parameters<typeof go>[0]) => {
    setSideOpen(false);
    go(change);
  };
  return (
    <div class={styles.library}>
      <header class={styles.bar} data-chrome>
        <h1 class={styles.name}>{t('library')}</h1>
        <span class={styles.toggle}>
          <Button aria-expanded={sideOpen} label={t('sections')} look="quiet" onClick={() => setSideOpen(!sideOpen)} />
        </span>
        <SearchField
          label={t('search')}
          names={names}
          onChange={(query) => go({ page: 'list', query })}
          value={place.query}
        />
        <Button icon="settings" iconOnly label={t('options')} onClick={() => void openOptions()} />
      </header>
      <div class={styles.side} data-open={sideOpen || undefined}>
        <SideList counts={counts} onGo={goTo} place={place} searches={searches} />
      </div>
      <main class={styles.main}>
        {place.page === 'list' && loss !== null && (
          <LossNote loss={loss} onAccept={acceptLoss} onImport={() => goTo({ page: 'import' })} />
        )}
        {place.page === 'list' && <BackupNote onBackup={makeBackup} state={backup} />}
        {place.page === 'list' && (
          <LibraryList
            acts={rows}
            bulk={bulkActs(showToast)}
            chosen={chosen}
            isNew={loss === null && all === 0 && listing.count === 0 && place.query === '' && place.shelf === 'inbox'}
            letters={settings.letterKeys === 'on'}
            listing={listing}
            onDrop={drop}
            onExport={(ids) => {
              setExported(ids);
              goTo({ page: 'export' });
            }}
            onGo={go}
            onKeep={keep}
            place={place}
            searches={searches}
            tags={tags}
            texts={inTexts ? texts : null}
          />
        )}
        {place.page === 'import' && <ImportPage />}
        {place.page === 'export' && (
          <ExportPage ids={exported} onSettings={setSettings} settings={settings} total={all} />
        )}
        {place.page === 'health' && <HealthPage counts={counts} />}
      </main>
      <ToastBar closeLabel={t('close')} onClose={() => showToast(null)} toast={toast} />
      <KeyHelp letters={settings.letterKeys === 'on'} place="library" />
    </div>
  );
}

/** Whether there is a word to look for in texts, beside filters. */
function hasWords(query: string): boolean {
  return parseQuery(query).terms.some(({ not }) => !not);
}

/** The article that another page of ours wants taken out, if it is that which led here. */
function idsIn(hash: string): readonly string[] | null {
  const id = new URLSearchParams(hash.slice(1)).get('only');
  return isArticleId(id) ? [id] : null;
}
