import { fieldsOf } from '@/utils/article/fields';
import { parseBody } from '@/utils/formats/backup/parse-parts';
import type { Body } from '@/utils/library/bundle';
import { isBodyId } from '@/utils/library/parse-entry';

/** Fields of an article that are texts. */
const TEXTS = 'id url pageUrl title standfirst site published modified lang dir excerpt html'.split(' ');

/**
 * A text of an article from whatever was stored: as it is where no field of it is missing, else repaired; null where it
 * cannot be read or is another article's. To count the words of every text anew would take longer than to write the file
 * that they go into.
 */
export async function storedBody(value: unknown, articleId: string): Promise<Body | null> {
  return isWhole(value, articleId) ? value : parseBody(value, articleId);
}

function isWhole(value: unknown, articleId: string): value is Body {
  const body = fieldsOf(value);
  const article = fieldsOf(body?.article);
  return (
    isBodyId(body?.id, articleId) &&
    typeof body?.takenAt === 'number' &&
    article !== null &&
    TEXTS.every((name) => typeof article[name] === 'string') &&
    typeof article.words === 'number' &&
    typeof article.minutes === 'number' &&
    Array.isArray(article.authors) &&
    (article.lead === null || fieldsOf(article.lead) !== null) &&
    fieldsOf(article.verdict) !== null
  );
}
