import { send } from '../messages';

const CHANNEL = 'lectern-library';
/** More articles than this are announced as "many": nobody shows so many. */
const MANY = 200;

/** What changed: the articles, null for many, none where only a reading position moved; and the packs rewritten. */
export interface News {
  readonly ids: readonly string[] | null;
  readonly packs: readonly number[];
}

/** Tells every open surface, and the background for its saved marks, that entries have changed. */
export function announce(ids: readonly string[], packs: readonly number[] = []): void {
  if (ids.length === 0 && packs.length === 0) return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage({ ids: ids.length > MANY ? null : ids, packs } satisfies News);
  channel.close();
  if (ids.length > 0) tellBackground(ids);
}

/**
 * Tells the background that a change has begun. Its look at the library waits until that has ended, so its marks are
 * right even if the popup that changes something is closed before it could announce it.
 */
export function forewarn(ids: readonly string[]): void {
  if (ids.length > 0) tellBackground(ids);
}

function tellBackground(ids: readonly string[]): void {
  // The background cannot message itself, and hears its own changes from whoever made them.
  send('library-changed', { ids }).catch(() => undefined);
}

/** Calls back when entries have changed, here or on another surface. Returns the end of the watch. */
export function watchLibrary(onChange: (news: News) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<News>) => onChange(data));
  return () => channel.close();
}
