import { fieldsOf } from '@/utils/article/fields';
import { parseArticle } from '@/utils/article/parse-article';
import { parsePictures, parsePosition } from '@/utils/formats/backup/parse-parts';
import { isBodyId } from '@/utils/library/parse-entry';
import { parseHighlight } from '@/utils/library/parse-highlight';
import { parseImage } from '../store/parse-image';
import { parseRow } from '../store/row';

/** Stores whose records are judged, in the order in which they are read. */
export const JUDGED = ['entries', 'bodies', 'highlights', 'positions', 'pictures', 'images'] as const;
export type JudgedStore = (typeof JUDGED)[number];

/** What is wrong with a record. */
export type Fault = 'unreadable' | 'no-text' | 'no-entry' | 'no-image';

/** Keys of the records that others point to. */
export interface KnownKeys {
  readonly entries: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
  readonly images: ReadonlySet<string>;
}

/** What reading a record came to. */
interface Judgement {
  readonly fault: Fault | null;
  /** Characters of a text, bytes of a picture. */
  readonly size?: number;
}

type Judge = (record: unknown, known: KnownKeys) => Judgement | Promise<Judgement>;

/** How a record of each store is judged, whatever is in it. */
export const JUDGES: Readonly<Record<JudgedStore, Judge>> = {
  entries(record, { bodies }) {
    const row = parseRow(record);
    if (row === null) return { fault: 'unreadable' };
    return { fault: row.kind === 'article' && !bodies.has(row.bodyId) ? 'no-text' : null };
  },
  async bodies(record, { entries }) {
    const { id, articleId, article } = fieldsOf(record) ?? {};
    const parsed = await parseArticle(article);
    if (parsed === null || parsed === 'too-large' || typeof articleId !== 'string') return { fault: 'unreadable' };
    const isOwned = entries.has(articleId) && isBodyId(id, articleId);
    return { fault: isOwned ? null : 'no-entry', size: parsed.html.length };
  },
  highlights(record, { entries }) {
    const articleId = fieldsOf(record)?.articleId;
    if (typeof articleId !== 'string' || parseHighlight(record, articleId) === null) return { fault: 'unreadable' };
    return { fault: entries.has(articleId) ? null : 'no-entry' };
  },
  positions(record) {
    // Articles that are not saved have one as well.
    return { fault: parsePosition(record, '') === null ? 'unreadable' : null };
  },
  pictures(record, { entries, images }) {
    const articleId = fieldsOf(record)?.articleId;
    const [picture] = parsePictures([record], String(articleId));
    if (picture === undefined) return { fault: 'unreadable' };
    if (!entries.has(picture.articleId)) return { fault: 'no-entry' };
    return { fault: picture.hash === '' || images.has(picture.hash) ? null : 'no-image' };
  },
  images(record) {
    const image = parseImage(record);
    return image === null ? { fault: 'unreadable' } : { fault: null, size: image.bytes.length };
  },
};
