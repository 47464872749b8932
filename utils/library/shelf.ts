import type { CountName } from './counts';
import type { Filter } from './query';

/** A part of the library with a place in its side list; `tag:x` is all that carries a tag. */
export type Shelf = 'inbox' | 'archive' | 'favourites' | 'highlighted' | 'links' | 'all' | 'trash' | `tag:${string}`;

export const SHELVES = ['inbox', 'archive', 'favourites', 'highlighted', 'links', 'all', 'trash'] as const;

/** What belongs on a shelf. */
export function shelfFilters(shelf: Shelf): readonly Filter[] {
  if (shelf.startsWith('tag:')) return [{ by: 'tag', value: shelf.slice(4), not: false }];
  const states = {
    inbox: 'inbox',
    archive: 'archive',
    trash: 'trash',
    favourites: 'favourite',
    highlighted: 'highlighted',
    links: 'link',
  } as const;
  const state = Object.hasOwn(states, shelf) ? states[shelf as keyof typeof states] : null;
  return state === null ? [] : [{ by: 'is', value: state, not: false }];
}

/** How many stand on a shelf. */
export function shelfCount(shelf: Shelf, counts: ReadonlyMap<CountName, number>): number {
  const of = (name: CountName) => counts.get(name) ?? 0;
  if (shelf === 'all') return of('view:inbox') + of('view:archive');
  if (shelf === 'inbox' || shelf === 'archive' || shelf === 'trash') return of(`view:${shelf}`);
  if (shelf === 'favourites') return of('favourite');
  if (shelf === 'highlighted') return of('highlighted');
  return shelf === 'links' ? of('link') : of(shelf as `tag:${string}`);
}

/** Shelf from a text that came from an address; the inbox when it names none. */
export function parseShelf(text: string): Shelf {
  if (text.startsWith('tag:') && text.length > 4) return text as Shelf;
  return SHELVES.find((known) => known === text) ?? 'inbox';
}
