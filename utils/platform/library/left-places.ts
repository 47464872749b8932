import { browser } from 'wxt/browser';
import { type Place, parsePlace } from '@/utils/anchor/place';

/** Where an article was left, and when: milliseconds since 1970. */
export interface Left {
  readonly place: Place;
  readonly at: number;
}

const PREFIX = 'left:';
/** Articles whose places are remembered beside the library's own, the latest. */
const KEPT = 20;

const known = new Set<string>();

/**
 * Notes where an article is being read, saved or not, until the browser ends. Quicker than the library: a popup gets no
 * warning before it is closed.
 */
export async function noteLeft(id: string, place: Place): Promise<void> {
  await browser.storage.session.set({ [PREFIX + id]: { place, at: Date.now() } satisfies Left });
  if (known.has(id)) return;
  known.add(id);
  await forgetOld();
}

/** Where an article was left since the browser was started, or null. */
export async function readLeft(id: string): Promise<Left | null> {
  const key = PREFIX + id;
  const left = (await browser.storage.session.get(key))[key] as Left | undefined;
  const place = parsePlace(left?.place);
  return left === undefined || place === null ? null : { place, at: left.at };
}

async function forgetOld(): Promise<void> {
  const all = Object.entries(await browser.storage.session.get(null)).filter(([key]) => key.startsWith(PREFIX));
  const old = all.sort(([, a], [, b]) => (b as Left).at - (a as Left).at).slice(KEPT);
  if (old.length > 0) await browser.storage.session.remove(old.map(([key]) => key));
}
