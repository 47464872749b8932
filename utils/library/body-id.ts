import type { Article } from '@/utils/article/article';

/**
 * Key of one text of an article: the article's id and a short hash of what is in it (FNV-1a, 32 bits), so that the same
 * text saved again is the same body. Not a cryptographic hash: those answer later, and an upgrade of the database would
 * have ended before they do.
 */
export function bodyIdOf(article: Article): string {
  const { pageUrl: _, verdict: __, ...said } = article;
  const text = JSON.stringify(said);
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return `${article.id}.${(hash >>> 0).toString(16).padStart(8, '0')}`;
}
