import { browser } from 'wxt/browser';
import { articleId, pageAddress, stripTracking } from '@/utils/article/address';
import { inList } from '@/utils/library/entry';
import { fuzzy } from '@/utils/library/fuzzy';
import { barText, suggestedIds, suggestionLine } from '@/utils/library/suggestions';
import { preferSaved } from '../library/article-store';
import { findEntry } from '../library/library-store';
import { readCatalogue, readEntries } from '../library/list-store';
import { t } from '../text';
import { openSavedLink } from './acts';
import { activeTab } from './pages';
import { libraryAddress, readerAddress } from './surfaces';

/** Chrome reads what is suggested as XML, Firefox as it stands. */
const MARKUP = !import.meta.env.FIREFOX;

type Disposition = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';
type Suggest = (suggestions: { content: string; description: string }[]) => void;

/** Finds saved articles from the address bar, after the keyword. Nothing is read before something is typed. */
export function listenToOmnibox(): void {
  const { onInputStarted, onInputChanged, onInputEntered } = browser.omnibox;
  onInputStarted.addListener(() => sayWhatEnterDoes(''));
  onInputChanged.addListener((typed, suggest) => void offer(typed, suggest).catch(console.warn));
  onInputEntered.addListener((content, disposition) => void enter(content, disposition).catch(console.warn));
}

function sayWhatEnterDoes(typed: string): void {
  const text = typed.trim() === '' ? t('omnibox_open') : t('omnibox_search', typed.trim());
  void browser.omnibox.setDefaultSuggestion({ description: barText(text, MARKUP) });
}

async function offer(typed: string, suggest: Suggest): Promise<void> {
  sayWhatEnterDoes(typed);
  const ids = suggestedIds(await readCatalogue(), typed, fuzzy);
  const entries = await readEntries(ids);
  // An entry's id is made of its address: the bar can show that instead.
  suggest(entries.map((entry) => ({ content: entry.url, description: suggestionLine(entry, MARKUP) })));
}

/** Opens what was chosen, an address of something saved, or looks in the library for what was typed. */
async function enter(content: string, disposition: Disposition): Promise<void> {
  const address = pageAddress(content);
  const entry = address === '' ? null : inList(await findEntry(await articleId(stripTracking(address))));
  if (entry === null) await go(disposition, libraryAddress(content.trim()));
  else if (entry.kind === 'link') await openSavedLink(entry.id, await go(disposition));
  else {
    await preferSaved(entry.id);
    await go(disposition, readerAddress(entry.id));
  }
}

/** Goes to an address, or makes room for one, where the reader wants it. Resolves with the tab's id. */
async function go(disposition: Disposition, url?: string): Promise<number> {
  const here = await activeTab();
  if (disposition === 'currentTab' && here?.id !== undefined) {
    if (url !== undefined) await browser.tabs.update(here.id, { url });
    return here.id;
  }
  const active = disposition !== 'newBackgroundTab';
  const tab = await browser.tabs.create({ active, ...(url !== undefined && { url }) });
  return tab.id ?? browser.tabs.TAB_ID_NONE;
}
