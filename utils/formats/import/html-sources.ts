import type { ListedLink } from './html-links';
import type { ImportOptions } from './import-options';
import { readTags, splitTags } from './read-tags';
import type { Told } from './take';

/** A link of browser bookmarks (Netscape's format), as browsers, Raindrop, Pinboard, Delicious and Shaarli write it. */
export function readBookmark(link: ListedLink, { folders }: ImportOptions): Told {
  const isUnread = link.attribute('toread') === '1';
  return {
    url: link.attribute('href'),
    title: link.text,
    note: link.remark,
    savedAt: link.attribute('add_date') || link.attribute('time_added'),
    image: link.attribute('data-cover'),
    favourite: link.attribute('data-important') === 'true',
    tags: [
      ...new Set([
        ...splitTags(link.attribute('tags'), ','),
        ...(folders === false ? [] : readTags(link.folders)),
        ...(isUnread ? ['toread'] : []),
      ]),
    ],
  };
}

/** A link of the list that Pocket gave in its early years, and Instapaper with it: two lists, each under its heading. */
export function readPocketLink(link: ListedLink): Told {
  const isArchived = /archive/i.test(link.folders.at(-1) ?? '');
  return {
    url: link.attribute('href'),
    title: link.text,
    savedAt: link.attribute('time_added'),
    tags: splitTags(link.attribute('tags'), ','),
    view: isArchived ? 'archive' : 'inbox',
    read: isArchived,
  };
}
