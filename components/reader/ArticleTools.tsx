import { useState } from 'preact/hooks';
import type { Entry } from '@/utils/library/entry';
import { t } from '@/utils/platform/text';
import type { Settings } from '@/utils/settings/fields';
import { Button } from '../controls/Button';
import { Popover } from '../controls/Popover';
import type { ArticleActs } from '../hooks/reading/use-article-acts';
import { useLazy } from '../hooks/use-lazy';

/** What a popup shows before anybody asks for it has to be small. */
const loadTypePanel = () => import('./TypePanel').then((module) => module.TypePanel);
const loadDetails = () => import('./EntryDetails').then((module) => module.EntryDetails);

interface Props {
  readonly acts: ArticleActs;
  readonly entry: Entry | null;
  readonly settings: Settings;
  readonly onSettings: (change: Partial<Settings>) => void;
  /** Moves the article into a full page; absent where it is one. */
  readonly onFullPage?: () => void;
}

/** The tools over an article, the same on every surface. */
export function ArticleTools({ acts, entry, settings, onSettings, onFullPage }: Props) {
  const [open, setOpen] = useState(false);
  const [filing, setFiling] = useState(false);
  const EntryDetails = useLazy(filing, loadDetails);
  const TypePanel = useLazy(open, loadTypePanel);
  const saved = entry !== null;
  return (
    <>
      {/* Before the button that makes it appear, so that a second click on that one does not put the article away. */}
      {saved && (
        <Button
          aria-keyshortcuts="e"
          aria-pressed={entry.view === 'archive'}
          icon={entry.view === 'archive' ? 'inbox' : 'archive'}
          iconOnly
          label={t(entry.view === 'archive' ? 'unarchive' : 'archive')}
          onClick={acts.toggleArchive}
        />
      )}
      {saved && (
        <Popover icon="tag" label={t('tags')} onToggle={setFiling} open={filing}>
          {EntryDetails !== null && <EntryDetails acts={acts} entry={entry} />}
        </Popover>
      )}
      <Button
        aria-keyshortcuts="s"
        aria-pressed={saved}
        disabled={acts.saving}
        filled={saved}
        icon="bookmark"
        label={acts.saving ? t('saving') : saved ? t('saved') : t('save')}
        onClick={acts.save}
        shrinks
      />
      {onFullPage !== undefined && (
        <Button aria-keyshortcuts="f" icon="full" iconOnly label={t('full_page')} onClick={onFullPage} />
      )}
      <Button aria-keyshortcuts="c" icon="link" iconOnly label={t('copy_link')} onClick={acts.copyLink} />
      <Popover label={t('type_and_theme')} onToggle={setOpen} open={open} sign="Aa">
        {TypePanel !== null && <TypePanel onChange={onSettings} settings={settings} />}
      </Popover>
    </>
  );
}
