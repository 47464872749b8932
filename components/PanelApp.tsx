import { useState } from 'preact/hooks';
import type { Entry } from '@/utils/library/entry';
import { openLibrary, openOptions } from '@/utils/platform/tabs/surfaces';
import { t } from '@/utils/platform/text';
import { Button } from './controls/Button';
import { ToastBar } from './controls/ToastBar';
import { failing } from './hooks/failing';
import { entryActs } from './hooks/library/entry-acts';
import { NEWEST, useListing } from './hooks/library/use-listing';
import { useCurrentPage } from './hooks/use-current-page';
import { useKeys } from './hooks/use-keys';
import { useSettings } from './hooks/use-settings';
import { useTheme } from './hooks/use-theme';
import { useToast } from './hooks/use-toast';
import { focusSearch } from './keys/focus-search';
import { KeyHelp } from './keys/KeyHelp';
import type { KeyActs } from './keys/key-groups';
import styles from './PanelApp.module.css';
import { openEntry } from './popup/full-page';
import { type ListState, SavedPanel } from './popup/SavedPanel';

const START: ListState = { view: 'inbox', query: '', listScroll: 0 };

/** The saved articles beside the page. What is chosen opens in the tab in front; the page that is there is marked. */
export function PanelApp() {
  const [settings] = useSettings();
  useTheme(settings?.theme);
  const [state, setState] = useState(START);
  const listing = useListing({
    scope: [{ by: 'is', value: state.view, not: false }],
    query: state.query,
    sort: NEWEST,
  });
  const isCurrent = useCurrentPage();
  const [toast, showToast] = useToast();
  const keys: KeyActs<'search'> = {
    '/': focusSearch,
  };
  useKeys(keys, settings?.letterKeys !== 'off');
  if (settings === null) return null;
  const fail = failing(showToast);
  const open = (entry: Entry) => void openEntry(entry, settings.openIn).catch(fail);
  const set = (change: Partial<ListState>) => setState((now) => ({ ...now, ...change }));
  return (
    <div class={styles.surface}>
      <header class={styles.bar} data-chrome>
        <Button icon="library" label={t('library')} onClick={() => void openLibrary()} />
        <Button icon="settings" iconOnly label={t('options')} onClick={() => void openOptions()} />
      </header>
      <main class={styles.main}>
        <SavedPanel
          acts={entryActs({ open, openFull: open }, showToast)}
          isCurrent={isCurrent}
          letters={settings.letterKeys === 'on'}
          listing={listing}
          // Nothing shows where it is scrolled to; another list starts at its top.
          note={() => undefined}
          set={set}
          state={state}
        />
      </main>
      <ToastBar closeLabel={t('close')} onClose={() => showToast(null)} toast={toast} />
      <KeyHelp letters={settings.letterKeys === 'on'} place="panel" />
    </div>
  );
}
