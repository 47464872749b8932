import { parseQuery } from '@/utils/library/query';
import { findInTexts, indexSize, watchIndexing } from '@/utils/platform/search/search-client';
import { indexQuery } from '@/utils/search/index-query';
import { makeArticle } from './articles';

/** Has the index filled. @returns milliseconds until the last article is in it */
export async function fillIndex(): Promise<number> {
  const start = performance.now();
  const filled = new Promise<void>((resolve) => {
    watchIndexing((left) => left === 0 && resolve());
  });
  await findInTexts(indexQuery(parseQuery('begin').terms, true));
  await filled;
  return performance.now() - start;
}

/** A word that stands in hardly another text: the longest of one article. */
export async function rareWord(): Promise<string> {
  const { article } = await makeArticle(17);
  const words = article.html.replace(/<[^>]*>/g, ' ').split(/[\s.]+/);
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}

/** Bytes. */
export function sizeOfIndex(): Promise<number> {
  return indexSize();
}

/** Milliseconds of each look for the same words, and how many articles hold them. @param complete to their end */
export async function measureSearch(words: string, complete: boolean, runs: number) {
  const query = indexQuery(parseQuery(words).terms, complete);
  const times: number[] = [];
  let found = 0;
  for (let at = 0; at < runs; at++) {
    const start = performance.now();
    found = (await findInTexts(query)).ids.length;
    times.push(performance.now() - start);
  }
  return { times, found };
}
