import { browser } from 'wxt/browser';
import { type Place, parsePlace } from '@/utils/anchor/place';
import type { View } from '@/utils/library/entry';

/** How the popup was left, so that it opens as if it had never closed. Kept in memory until the browser ends. */
export interface ViewState {
  readonly tab: 'read' | 'saved';
  readonly view: View;
  readonly query: string;
  /** Entry opened inside the Saved tab, or ''. */
  readonly entryId: string;
  /** Place in that entry. */
  readonly entryPlace: Place | null;
  /** Scroll of the list, CSS pixels. */
  readonly listScroll: number;
  /** Page the Read tab showed, its place, and whether it was read although it looks like no article. */
  readonly pageUrl: string;
  readonly place: Place | null;
  readonly forced: boolean;
}

const KEY = 'popup';
export const INITIAL_VIEW: ViewState = {
  tab: 'read',
  view: 'inbox',
  query: '',
  entryId: '',
  entryPlace: null,
  listScroll: 0,
  pageUrl: '',
  place: null,
  forced: false,
};

/** The state as it was left, or the initial one. */
export async function readViewState(): Promise<ViewState> {
  const stored = (await browser.storage.session.get(KEY))[KEY];
  if (typeof stored !== 'object' || stored === null) return INITIAL_VIEW;
  const state = { ...INITIAL_VIEW, ...(stored as Partial<ViewState>) };
  return { ...state, place: parsePlace(state.place), entryPlace: parsePlace(state.entryPlace) };
}

/** Writes the whole state. Called on every change: a popup gets no warning before it is closed. */
export async function writeViewState(state: ViewState): Promise<void> {
  await browser.storage.session.set({ [KEY]: state });
}
