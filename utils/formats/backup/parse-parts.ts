import { parsePlace } from '@/utils/anchor/place';
import { imageAddress } from '@/utils/article/address';
import { fieldsOf, listOf, positive, textOf } from '@/utils/article/fields';
import { parseArticle } from '@/utils/article/parse-article';
import type { Body, PictureNote, Position } from '@/utils/library/bundle';
import type { Highlight } from '@/utils/library/highlight';
import { isBodyId } from '@/utils/library/parse-entry';
import { parseHighlight } from '@/utils/library/parse-highlight';
import { IMAGE_HASH } from './format';

/** One text of an article; null where it cannot be read or is another article's. */
export async function parseBody(value: unknown, articleId: string): Promise<Body | null> {
  const fields = fieldsOf(value);
  const article = await parseArticle(fields?.article);
  if (!isBodyId(fields?.id, articleId) || article === null || article === 'too-large') return null;
  return { id: fields.id, articleId, takenAt: positive(fields.takenAt), article };
}

/** Highlights of an article and notes on all of it; one without id, or without words and note, is none. */
export function parseHighlights(value: unknown, articleId: string): Highlight[] {
  return listOf(value, 100_000).flatMap((item) => parseHighlight(item, articleId) ?? []);
}

/** What is known of an article's pictures. */
export function parsePictures(value: unknown, articleId: string): PictureNote[] {
  return listOf(value, 10_000).flatMap((item) => {
    const fields = fieldsOf(item);
    const src = imageAddress(typeof fields?.src === 'string' ? fields.src : '');
    const hash = textOf(fields?.hash, 200);
    return src === '' ? [] : [{ articleId, src, hash: IMAGE_HASH.test(hash) ? hash : '' }];
  });
}

/** Where the article was left, or null. */
export function parsePosition(value: unknown, id: string): Position | null {
  const fields = fieldsOf(value);
  const place = parsePlace(fields?.place);
  if (fields === null || place === null) return null;
  return { id, place, progress: Math.min(1, positive(fields.progress)), at: positive(fields.at) };
}
