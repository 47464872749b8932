import { articleId, stripTracking } from '@/utils/article/address';
import type { Incoming, Refused } from '@/utils/library/bundle';
import type { Stamped } from '@/utils/library/merge';
import { database, storageError } from '../store/database';
import { movedLink, movedNotes } from '../store/moved';

/** What a file would bring. */
export interface ImportPreview {
  readonly articles: number;
  readonly links: number;
  /** How often one of them is named another time. */
  readonly again: number;
  /** Of all of them, those that are in the library already. */
  readonly known: number;
  readonly highlights: number;
  readonly tags: number;
  readonly refused: number;
  /** Stand in feeds, chosen by nobody. */
  readonly leftOut: number;
  /** When the first and the last of them were saved, milliseconds since 1970; 0 where no date is told. */
  readonly from: number;
  readonly to: number;
  /** Titles of the first few. */
  readonly titles: readonly string[];
}

/** What a preview tells of one article of a file. */
interface Glimpse {
  readonly id: string;
  readonly isLink: boolean;
  /** It would stay in Deleted, if it is there. */
  readonly isTrash: boolean;
  readonly title: string;
  readonly tags: readonly string[];
  readonly highlights: number;
  readonly savedAt: number;
}

const TITLES = 5;

/** What is in the library. */
interface Known {
  readonly ids: ReadonlySet<string>;
  readonly trash: ReadonlySet<string>;
  /** Ids of links that gave way to an article, and of those articles. */
  readonly moved: ReadonlyMap<string, string>;
}

/** Looks through another service's file without changing anything. */
export function previewImport(
  items: AsyncIterable<Incoming | Refused>,
  onProgress: (count: number) => void,
): Promise<ImportPreview> {
  return preview(
    items,
    async ({ url, html, title, tags, highlights, savedAt, view }, known) => {
      const own = await articleId(stripTracking(url));
      const id = known.ids.has(own) && !known.trash.has(own) ? own : (known.moved.get(own) ?? own);
      const about = { isLink: html === '', isTrash: view === 'trash', title: title || url };
      return { id, ...about, tags, highlights: highlights.length, savedAt };
    },
    onProgress,
  );
}

/** Looks through a backup's entries without changing anything. */
export function previewBackup(
  entries: AsyncIterable<Stamped | Refused>,
  onProgress: (count: number) => void,
): Promise<ImportPreview> {
  // What is in Deleted is brought together with the backup like everything else.
  return preview(entries, async (entry) => ({ ...entry, isLink: entry.kind === 'link', isTrash: true }), onProgress);
}

async function preview<Item extends object>(
  items: AsyncIterable<Item | Refused>,
  glimpse: (item: Item, known: Known) => Promise<Glimpse>,
  onProgress: (count: number) => void,
): Promise<ImportPreview> {
  const known = await readKnown();
  const tags = new Set<string>();
  const titles: string[] = [];
  const links = new Map<string, boolean>();
  const seen = { again: 0, known: 0, highlights: 0, refused: 0, leftOut: 0, from: 0, to: 0 };
  for await (const item of items) {
    if ('why' in item) {
      seen[item.why === 'feed' ? 'leftOut' : 'refused']++;
      continue;
    }
    const { id, isLink, isTrash, title, savedAt, ...about } = await glimpse(item, known);
    const before = links.get(id);
    links.set(id, isLink && before !== false);
    seen.highlights += about.highlights;
    for (const tag of about.tags) tags.add(tag);
    if (savedAt > 0) {
      seen.from = seen.from === 0 ? savedAt : Math.min(seen.from, savedAt);
      seen.to = Math.max(seen.to, savedAt);
    }
    if (before !== undefined) {
      seen.again++;
      continue;
    }
    if (known.ids.has(id) && (isTrash || !known.trash.has(id))) seen.known++;
    if (titles.length < TITLES) titles.push(title);
    if (links.size % 500 === 0) onProgress(links.size);
  }
  const only = [...links.values()].filter((isLink) => isLink).length;
  return { ...seen, articles: links.size - only, links: only, tags: tags.size, titles };
}

async function readKnown(): Promise<Known> {
  try {
    const db = await database();
    const trash = db.getAllKeysFromIndex('entries', 'view-order', IDBKeyRange.bound(['trash'], ['trash', []]));
    const ids = new Set(await db.getAllKeys('entries'));
    const moved = (await db.getAll('notes', movedNotes())).flatMap(({ name, value }) =>
      typeof value === 'string' && ids.has(value) ? [[movedLink(name), value] as const] : [],
    );
    return { ids, trash: new Set(await trash), moved: new Map(moved) };
  } catch (error) {
    throw storageError(error);
  }
}
