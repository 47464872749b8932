import { articleId, stripTracking } from '@/utils/article/address';
import type { Incoming, Refused } from '@/utils/library/bundle';
import { database, storageError } from '../store/database';

/** What a file would bring. */
export interface ImportPreview {
  readonly articles: number;
  readonly links: number;
  /** Of all of them, those that are in the library already; null where that is seen only as they are read. */
  readonly known: number | null;
  readonly highlights: number | null;
  readonly tags: number | null;
  readonly refused: number;
  /** When the first and the last of them were saved, milliseconds since 1970; 0 where no date is told. */
  readonly from: number;
  readonly to: number;
  /** Titles of the first few. */
  readonly titles: readonly string[];
}

const TITLES = 5;

/** Looks through a file without changing anything. */
export async function previewImport(
  items: AsyncIterable<Incoming | Refused>,
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
    seen[item.html === '' ? 'links' : 'articles']++;
    if (known.has(await articleId(stripTracking(item.url)))) seen.known++;
    seen.highlights += item.highlights.length;
    for (const tag of item.tags) tags.add(tag);
    if (titles.length < TITLES) titles.push(item.title || item.url);
    if (item.savedAt > 0) {
      seen.from = seen.from === 0 ? item.savedAt : Math.min(seen.from, item.savedAt);
      seen.to = Math.max(seen.to, item.savedAt);
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
