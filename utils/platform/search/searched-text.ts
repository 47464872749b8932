import { fieldsOf } from '@/utils/article/fields';
import type { Entry } from '@/utils/library/entry';
import { notesOf } from '@/utils/library/highlight';
import { plainText } from '@/utils/search/plain-text';
import { highlightsOf } from '../library/highlight-store';
import { database, storageError } from '../store/database';

/** All that search knows of an article: its title, what it is filed under, and its text. @throws LecternError */
export async function indexedText(
  entry: Pick<Entry, 'id' | 'bodyId' | 'title' | 'byline' | 'site' | 'tags'>,
): Promise<string> {
  const { title, byline, site, tags } = entry;
  return [title, byline, site, tags.join(' '), await searchedText(entry)].join('\n');
}

/**
 * What search knows of an article besides its title and what it is filed under: standfirst, text, marked passages that are
 * not in it, and notes. @throws LecternError
 */
export async function searchedText({ id, bodyId }: { readonly id: string; readonly bodyId: string }): Promise<string> {
  try {
    const [body, highlights] = await Promise.all([
      bodyId === '' ? undefined : (await database()).get('bodies', bodyId),
      highlightsOf(id),
    ]);
    // One that cannot be read has no words: those of the others are found all the same.
    const { standfirst, html } = fieldsOf(fieldsOf(body)?.article) ?? {};
    const parts = [standfirst, typeof html === 'string' ? plainText(html) : ''];
    const text = parts
      .filter((part) => typeof part === 'string')
      .join('\n')
      .trim();
    // Of a link that is not read yet they are all there is; others may be gone from the text.
    const quotes = highlights.map(({ quote }) => quote).filter((quote) => !text.includes(quote));
    return [text, ...quotes, ...highlights.flatMap(notesOf)].filter((part) => part !== '').join('\n');
  } catch (error) {
    throw storageError(error);
  }
}
