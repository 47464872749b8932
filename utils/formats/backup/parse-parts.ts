import { parsePlace } from '@/utils/anchor/place';
import { imageAddress } from '@/utils/article/address';
import type { PictureNote, Position } from '@/utils/library/bundle';
import { isStamp } from '@/utils/library/clock';
import { HIGHLIGHT_COLORS, type Highlight } from '@/utils/library/highlight';
import { fieldsOf, listOf, positive, textOf } from './fields';
import { IMAGE_HASH } from './format';

const ID = /^[\w-]{1,100}$/;
const MOST_TEXT = 200_000;

/** Highlights of an article and notes on all of it; one without id, or without words and note, is none. */
export function parseHighlights(value: unknown, articleId: string): Highlight[] {
  return listOf(value, 100_000).flatMap((item) => {
    const fields = fieldsOf(item);
    const id = textOf(fields?.id, 101);
    const quote = textOf(fields?.quote, MOST_TEXT);
    const note = textOf(fields?.note, MOST_TEXT);
    const color = HIGHLIGHT_COLORS.find((known) => known === fields?.color) ?? 'yellow';
    if (fields === null || !ID.test(id) || (quote === '' && note === '')) return [];
    return [
      {
        id,
        articleId,
        quote,
        prefix: textOf(fields.prefix, 1000),
        suffix: textOf(fields.suffix, 1000),
        offset: typeof fields.offset === 'number' && fields.offset >= 0 ? Math.round(fields.offset) : -1,
        color,
        note,
        createdAt: positive(fields.createdAt),
        updatedAt: positive(fields.updatedAt),
        gone: fields.gone === true,
        was: listOf(fields.was, 1000).map((note) => textOf(note, MOST_TEXT)),
        stamp: isStamp(fields.stamp) ? fields.stamp : '',
      },
    ];
  });
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
