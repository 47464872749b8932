import type { Entry } from './entry';
import { sortTags } from './tags';

/** What somebody has done with an entry: what must not go when two entries become one. */
export type Handling = Pick<Entry, 'tags' | 'favourite' | 'read' | 'progress'>;

/** The handling of an entry and of another one for the same article, united. */
export function unite(entry: Handling, other: Handling): Handling {
  return {
    favourite: entry.favourite || other.favourite,
    read: entry.read || other.read,
    progress: Math.max(entry.progress, other.progress),
    tags: sortTags([...entry.tags, ...other.tags]),
  };
}
