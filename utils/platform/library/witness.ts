import { browser } from 'wxt/browser';
import { VIEWS } from '@/utils/library/entry';
import { changeNote, readNote } from '../store/note-store';
import { withdrawNotice } from '../tabs/notice';
import { readCounts } from './list-store';

/** What is known of a library that went away without having been deleted by us. */
export interface Loss {
  readonly articles: number;
  /** When they were last counted, to a day. Milliseconds since 1970. */
  readonly seenAt: number;
}

/** A library's name, in itself and outside of it. */
const NAME = 'library-name';
const WITNESS = 'library-witness';
const DAY = 86_400_000;

/**
 * Looks whether the library is the one that was here before, and remembers it where the browser keeps our settings:
 * browsers that find a database damaged put an empty one in its place and say nothing.
 * @returns what is gone, null when all is there
 * @throws LecternError when the library cannot be read: then nothing is known, and nothing is remembered anew
 */
export async function bearWitness(): Promise<Loss | null> {
  const [name, witness, counts] = await Promise.all([readNote(NAME), readWitness(), readCounts()]);
  if (name === undefined && witness.articles > 0) return witness;
  if (name === undefined) await changeNote(NAME, (known) => known ?? crypto.randomUUID());
  const articles = VIEWS.reduce((sum, view) => sum + (counts.get(`view:${view}`) ?? 0), 0);
  const now = Date.now();
  // The background comes and goes twice a minute.
  if (articles !== witness.articles || now - witness.seenAt > DAY)
    await browser.storage.local.set({ [WITNESS]: { articles, seenAt: now } satisfies Loss });
  return null;
}

/**
 * The reader knows that the library is gone, or has brought it in again: the one that is here now is theirs from now on.
 * @throws LecternError
 */
export async function acceptLoss(): Promise<void> {
  await browser.storage.local.remove(WITNESS);
  await bearWitness();
  await withdrawNotice('library-gone');
}

async function readWitness(): Promise<Loss> {
  const stored: unknown = (await browser.storage.local.get(WITNESS))[WITNESS];
  const { articles, seenAt } = (stored ?? {}) as { readonly [field in keyof Loss]?: unknown };
  return { articles: typeof articles === 'number' ? articles : 0, seenAt: typeof seenAt === 'number' ? seenAt : 0 };
}
