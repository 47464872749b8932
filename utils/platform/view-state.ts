import { browser } from 'wxt/browser';
import type { View } from '@/utils/library/entry';

/** How the popup was left, so that it opens as if it had never closed. Kept in memory until the browser ends. */
export interface ViewState {
  readonly tab: 'read' | 'saved';
  readonly view: View;
  readonly query: string;
  /** Entry opened inside the Saved tab, or ''. */
  readonly entryId: string;
  /** Scroll of the list, CSS pixels. */
  readonly listScroll: number;
  /** Page the Read tab showed, and whether it was read although it looks like no article. */
  readonly pageUrl: string;
  readonly forced: boolean;
}

const KEY = 'popup';
export const INITIAL_VIEW: ViewState = {
  tab: 'read',
  view: 'inbox',
  query: '',
  entryId: '',
  listScroll: 0,
  pageUrl: '',
  forced: false,
};

/** The state as it was left, or the initial one. */
export async function readViewState(): Promise<ViewState> {
  const stored = (await browser.storage.session.get(KEY))[KEY];
  if (typeof stored !== 'object' || stored === null) return INITIAL_VIEW;
  return { ...INITIAL_VIEW, ...(stored as Partial<ViewState>) };
}

/** Writes the whole state. Called on every change: a popup gets no warning before it is closed. */
export async function writeViewState(state: ViewState): Promise<void> {
  await browser.storage.session.set({ [KEY]: state });
}
