import { readOmnivore, readPageHighlights, readWallabag } from './json-articles';
import {
  bookmarksInLists,
  linksOf,
  readKarakeep,
  readLinkwarden,
  readPinboard,
  readReadability,
  readRecord,
} from './json-bookmarks';
import { type Fields, fieldsOf, listOf } from './json-fields';
import type { Told } from './take';

/** A JSON file of another product: how it is known, where its records are, and what they tell. */
export interface JsonSource {
  readonly format:
    | 'omnivore'
    | 'wallabag'
    | 'karakeep'
    | 'linkwarden'
    | 'pinboard'
    | 'readability'
    | 'page-highlights'
    | 'records';
  /** Keys as `jsonKeys` tells them. */
  readonly keys: readonly string[];
  /** The records of a file. */
  readonly records: (file: unknown) => Iterable<unknown>;
  /** What a record tells. */
  readonly read: (record: Fields) => Told;
}

/** The files we know, the most particular first. */
export const JSON_SOURCES: readonly JsonSource[] = [
  { format: 'omnivore', keys: ['[].url', '[].slug', '[].savedAt'], records: listOf, read: readOmnivore },
  { format: 'omnivore', keys: ['[].url', '[].labels', '[].savedAt'], records: listOf, read: readOmnivore },
  { format: 'wallabag', keys: ['[].url', '[].is_archived'], records: listOf, read: readWallabag },
  { format: 'pinboard', keys: ['[].href', '[].description'], records: listOf, read: readPinboard },
  { format: 'readability', keys: ['bookmarks[].article__url'], records: bookmarksOf, read: readReadability },
  {
    format: 'karakeep',
    keys: ['bookmarks[].content', 'bookmarks[].createdAt'],
    records: bookmarksInLists,
    read: readKarakeep,
  },
  { format: 'linkwarden', keys: ['collections[].links'], records: linksOf, read: readLinkwarden },
  { format: 'page-highlights', keys: ['[].url', '[].highlights'], records: listOf, read: readPageHighlights },
  { format: 'records', keys: ['[].url'], records: listOf, read: readRecord },
];

/** The source that has these keys, or null. */
export function jsonSourceOf(keys: ReadonlySet<string>): JsonSource | null {
  return JSON_SOURCES.find((source) => source.keys.every((key) => keys.has(key))) ?? null;
}

function bookmarksOf(file: unknown): readonly unknown[] {
  return listOf(fieldsOf(file).bookmarks);
}
