import { type Fields, fieldsOf, isSet, listOf } from './json-fields';
import { readTags } from './read-tags';
import type { Told, ToldHighlight } from './take';

/** An article of Omnivore's metadata; its text and highlights stand in files of their own. */
export function readOmnivore(item: Fields): Told {
  const state = String(item.state ?? '').toLowerCase();
  return {
    url: item.url,
    title: item.title,
    byline: item.author,
    published: item.publishedAt,
    excerpt: item.description,
    image: item.thumbnail,
    savedAt: item.savedAt,
    view: state === 'archived' ? 'archive' : state === 'deleted' ? 'trash' : 'inbox',
    read: Number(item.readingProgress) >= 98,
    // Always in hundredths: 1 is one of a hundred.
    progress: Number(item.readingProgress) / 100,
    tags: readTags(item.labels),
  };
}

/** An article of wallabag, with its text and annotations. Where those stand in the text is left to their words. */
export function readWallabag(item: Fields): Told {
  const isArchived = isSet(item.is_archived);
  return {
    url: item.url ?? item.given_url,
    title: item.title,
    byline: listOf(item.published_by)
      .filter((name) => typeof name === 'string')
      .join(', '),
    site: item.domain_name,
    lang: item.language,
    published: item.published_at,
    html: isFailure(item.content) ? '' : item.content,
    image: item.preview_picture,
    savedAt: item.created_at,
    view: isArchived ? 'archive' : 'inbox',
    read: isArchived,
    favourite: isSet(item.is_starred),
    tags: readTags(item.tags),
    highlights: listOf(item.annotations).map((annotation) => {
      const { quote, text, created_at } = fieldsOf(annotation);
      return { quote, note: text, createdAt: created_at };
    }),
  };
}

/** The longest content that can be nothing but wallabag's excuse. Characters. */
const EXCUSE = 500;

/** Whether a content says, in whatever language its server speaks, that the article's text could not be had. */
function isFailure(content: unknown): boolean {
  return (
    typeof content === 'string' &&
    content.length <= EXCUSE &&
    /wallabag can\S{1,8}t retrieve contents|doc\.wallabag\.\S+errors_during_fetching/i.test(content)
  );
}

/** A page with its highlights, as Pocket's annotations and the Obsidian clipper give it. */
export function readPageHighlights(page: Fields): Told {
  return { url: page.url, title: page.title, highlights: pageHighlights(page) };
}

function pageHighlights(page: Fields): ToldHighlight[] {
  return listOf(page.highlights).map((item) => {
    const { quote, text, note, comment, created_at, timestamp } = fieldsOf(item);
    return { quote: quote ?? text, note: note ?? comment, createdAt: created_at ?? timestamp };
  });
}
