import { articleId, stripTracking } from '@/utils/article/address';
import type { Incoming, Refused } from '@/utils/library/bundle';
import type { Stamped } from '@/utils/library/merge';
import { database, storageError } from '../store/database';

/** What a file would bring. */
export interface ImportPreview {
  readonly articles: number;
  readonly links: number;
  /** Of all of them, those that are in the library already. */
  readonly known: number;
  readonly highlights: number;
  readonly tags: number;
  readonly refused: number;
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
  readonly title: string;
  readonly tags: readonly string[];
  readonly highlights: number;
  readonly savedAt: number;
}

const TITLES = 5;

/** Looks through another service's file without changing anything. */
export function previewImport(
  items: AsyncIterable<Incoming | Refused>,
  onProgress: (count: number) => void,
): Promise<ImportPreview> {
  return preview(
    items,
    async ({ url, html, title, tags, highlights, savedAt }) => {
      const id = await articleId(stripTracking(url));
      return { id, isLink: html === '', title: title || url, tags, highlights: highlights.length, savedAt };
    },
    onProgress,
  );
}

/** Looks through a backup's entries without changing anything. */
export function previewBackup(
  entries: AsyncIterable<Stamped | Refused>,
  onProgress: (count: number) => void,
): Promise<ImportPreview> {
  return preview(entries, async (entry) => ({ ...entry, isLink: entry.kind === 'link' }), onProgress);
}

async function preview<Item extends object>(
  items: AsyncIterable<Item | Refused>,
  glimpse: (item: Item) => Promise<Glimpse>,
  onProgress: (count: number) => void,
): Promise<ImportPreview> {
  const known = await knownIds();
  const tags = new Set<string>();
  const titles: string[] = [];
  const seen = { articles: 0, links: 0, known: 0, highlights: 0, refused: 0, from: 0, to: 0 };
  for await (const item of items) {
    if ('why' in item) {
      seen.refused++;
      continue;
    }
    const { id, isLink, title, savedAt, ...about } = await glimpse(item);
    seen[isLink ? 'links' : 'articles']++;
    if (known.has(id)) seen.known++;
    seen.highlights += about.highlights;
    for (const tag of about.tags) tags.add(tag);
    if (titles.length < TITLES) titles.push(title);
    if (savedAt > 0) {
      seen.from = seen.from === 0 ? savedAt : Math.min(seen.from, savedAt);
      seen.to = Math.max(seen.to, savedAt);
    }
    const count = seen.articles + seen.links;
    if (count % 500 === 0) onProgress(count);
  }
  return { ...seen, tags: tags.size, titles };
}

async function knownIds(): Promise<ReadonlySet<string>> {
  try {
    return new Set(await (await database()).getAllKeys('entries'));
  } catch (error) {
    throw storageError(error);
  }
}
