import { type Fields, fieldsOf, isSet, listOf } from './json-fields';
import { listedTags, readTags, splitTags } from './read-tags';
import type { Told } from './take';

/** A bookmark of Pinboard. What is not marked to be read counts as read. */
export function readPinboard(item: Fields): Told {
  const isUnread = item.toread !== 'no';
  return {
    url: item.href,
    title: item.description,
    note: item.extended,
    savedAt: item.time,
    view: isUnread ? 'inbox' : 'archive',
    read: !isUnread,
    tags: typeof item.tags === 'string' ? splitTags(item.tags, /\s+/) : readTags(item.tags),
  };
}

/** A bookmark of Readability. */
export function readReadability(item: Fields): Told {
  const isArchived = isSet(item.archive);
  return {
    url: item.article__url,
    title: item.article__title,
    excerpt: item.article__excerpt,
    savedAt: item.date_added,
    view: isArchived ? 'archive' : 'inbox',
    read: isArchived,
    favourite: isSet(item.favorite),
    tags: readTags(item.tags),
  };
}

/** Bookmarks of Karakeep, each with the names of its lists among its tags: a bookmark knows them by their ids. */
export function* bookmarksInLists(file: unknown): Generator<unknown> {
  const { bookmarks, lists } = fieldsOf(file);
  const names = new Map(listOf(lists).map((list) => [fieldsOf(list).id, fieldsOf(list).name]));
  for (const item of listOf(bookmarks)) {
    const bookmark = fieldsOf(item);
    yield { ...bookmark, tags: [...listOf(bookmark.tags), ...listOf(bookmark.lists).map((id) => names.get(id))] };
  }
}

/** A bookmark of Karakeep, as `bookmarksInLists` gives it; its notes and files have no address. */
export function readKarakeep(item: Fields): Told {
  const isArchived = isSet(item.archived);
  return {
    url: fieldsOf(item.content).url,
    title: item.title,
    note: item.note,
    savedAt: item.createdAt,
    view: isArchived ? 'archive' : 'inbox',
    read: isArchived,
    favourite: isSet(item.favourited),
    tags: readTags(item.tags),
  };
}

/** Links of every collection of Linkwarden, each with its collection's name among its tags. */
export function* linksOf(file: unknown): Generator<unknown> {
  const { collections, pinnedLinks } = fieldsOf(file);
  const pinned = new Set(listOf(pinnedLinks).map((link) => fieldsOf(link).url));
  for (const collection of listOf(collections)) {
    const { name, links } = fieldsOf(collection);
    for (const link of listOf(links)) {
      const { url, name: title, description, tags, createdAt, importDate } = fieldsOf(link);
      const isPinned = typeof url === 'string' && pinned.has(url);
      yield { url, title, description, createdAt: importDate ?? createdAt, tags: [...listOf(tags), name], isPinned };
    }
  }
}

/** A link of Linkwarden, as `linksOf` gives it. */
export function readLinkwarden(link: Fields): Told {
  return {
    url: link.url,
    title: link.title,
    note: link.description,
    savedAt: link.createdAt,
    favourite: link.isPinned === true,
    // The collection of all that was put in none.
    tags: readTags(link.tags).filter((name) => name !== 'Unorganized'),
  };
}

/** Any list of objects with addresses: Delicious, elCurator, and what somebody's own script wrote. */
export function readRecord(item: Fields): Told {
  return {
    url: item.url,
    title: item.title ?? item.name,
    byline: item.author,
    excerpt: item.description ?? item.excerpt,
    note: item.note,
    savedAt: item.created ?? item.created_at ?? item.createdAt ?? item.addedAt ?? item.savedAt ?? item.date,
    favourite: isSet(item.is_saved) || isSet(item.favorite) || isSet(item.starred),
    tags: typeof item.tags === 'string' ? listedTags(item.tags) : readTags(item.tags),
  };
}
