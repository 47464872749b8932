import type { Entry } from './entry';

/** A counter of the library: of a list, of a state, or of a tag. */
export type CountName =
  | `view:${Entry['view']}`
  | 'unread'
  | 'favourite'
  | 'highlighted'
  | 'link'
  | 'words'
  | `tag:${string}`;

/** What an entry adds to the counters. Outside its own list a deleted entry counts for nothing. */
export function countsOf(entry: Entry | null): ReadonlyMap<CountName, number> {
  const counts = new Map<CountName, number>();
  if (entry === null) return counts;
  counts.set(`view:${entry.view}`, 1);
  if (entry.view === 'trash') return counts;
  if (!entry.read && entry.view === 'inbox') counts.set('unread', 1);
  if (entry.favourite) counts.set('favourite', 1);
  if (entry.highlights > 0) counts.set('highlighted', 1);
  if (entry.kind === 'link') counts.set('link', 1);
  counts.set('words', entry.words);
  for (const tag of entry.tags) counts.set(`tag:${tag}`, 1);
  return counts;
}

/** What the counters change by when an entry becomes another; only what differs. */
export function countChanges(before: Entry | null, after: Entry | null): ReadonlyMap<CountName, number> {
  const [was, is] = [countsOf(before), countsOf(after)];
  const changes = new Map<CountName, number>();
  for (const name of new Set([...was.keys(), ...is.keys()])) {
    const change = (is.get(name) ?? 0) - (was.get(name) ?? 0);
    if (change !== 0) changes.set(name, change);
  }
  return changes;
}
