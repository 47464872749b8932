import fc from 'fast-check';
import { articleId } from '@/utils/article/address';
import type { Article } from '@/utils/article/article';
import { parseArticle } from '@/utils/article/parse-article';
import { plainLine } from '@/utils/article/text';
import type { Whole } from '@/utils/library/bundle';
import { tick } from '@/utils/library/clock';
import { HIGHLIGHT_COLORS } from '@/utils/library/highlight';
import { cleanTag } from '@/utils/library/tags';
import { articleOf, entryOf, highlightOf } from './bundles';

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constant('__proto__'),
  fc.constant('\ud800'),
);
const line = text.map((words) => plainLine(words, 200));
const time = fc.integer({ min: 1, max: 4e12 });
const stamp = fc.oneof(
  fc.constant(''),
  time.map((now) => tick('', now, 'abcd2345')),
);
const realStamp = time.map((now) => tick('', now, 'abcd2345'));

const parts = fc.record({
  number: fc.nat(),
  title: line,
  htmls: fc.array(text, { maxLength: 3 }),
  tags: fc.array(
    line.map(cleanTag).filter((tag) => tag !== ''),
    { maxLength: 4 },
  ),
  quotes: fc.array(
    // Without words it is a note on the whole article.
    fc.tuple(text, text, fc.nat(), fc.boolean()).filter(([quote, note]) => quote !== '' || note !== ''),
    { maxLength: 3 },
  ),
  stamps: fc.tuple(stamp, stamp, stamp, stamp, stamp, stamp, stamp),
  tagStamps: fc.array(
    fc.tuple(
      line.map(cleanTag).filter((tag) => tag !== ''),
      realStamp,
    ),
    { maxLength: 3 },
  ),
  truths: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
  times: fc.tuple(time, time, time, time),
  view: fc.constantFrom('inbox' as const, 'archive' as const, 'trash' as const),
  progress: fc.double({ min: 0, max: 1, noNaN: true }).map(Math.abs),
  hash: fc.stringMatching(/^[a-z0-9_-]{0,20}$/),
  left: fc.boolean(),
});

type Parts = typeof parts extends fc.Arbitrary<infer Value> ? Value : never;

/** Everything that a library may know of an article, as a library has it. */
export async function wholeOf(given: Parts): Promise<Whole> {
  const url = `https://site.example/${given.number}`;
  const id = await articleId(url);
  const article = {
    ...articleOf({ id, url, pageUrl: url, title: given.title }),
    verdict: { grade: 'doubtful', reasons: ['placeholder'], leftOut: 2 },
  };
  const texts = await Promise.all(given.htmls.map((html) => parseArticle({ ...article, html })));
  const [text, saved, view, read, favourite, progress, dead] = given.stamps;
  const [updatedAt, savedAt, order, at] = given.times;
  return {
    entry: {
      ...entryOf(article as Article, { updatedAt, savedAt, order, view: given.view, progress: given.progress }),
      title: given.title || url,
      tags: [...new Set(given.tags)].sort(),
      read: given.truths[0],
      favourite: given.truths[1],
      dead: given.truths[2],
      stamps: { text, saved, view, read, favourite, progress, dead, tags: Object.fromEntries(given.tagStamps) },
    },
    bodies: texts.map((body, index) => ({
      id: `${id}.${String(index).padStart(8, '0')}`,
      articleId: id,
      takenAt: at + index,
      article: body as Article,
    })),
    highlights: given.quotes.map(([quote, note, offset, gone], index) => ({
      ...highlightOf(quote, {
        id: `h${index}`,
        articleId: id,
        note,
        offset: offset - 1,
        gone,
        was: [note, quote],
        stamp: text,
      }),
      color: HIGHLIGHT_COLORS[index] ?? 'yellow',
      prefix: note,
    })),
    pictures: given.hash === '' ? [] : [{ articleId: id, src: `${url}/p.png`, hash: given.hash }],
    position: given.left
      ? { id, place: { offset: 3, quote: given.title.slice(0, 48), length: 9 }, progress: given.progress, at }
      : null,
  };
}

/** Libraries of a few articles, each with an id of its own. */
export const libraries: fc.Arbitrary<Parts[]> = fc.uniqueArray(parts, {
  maxLength: 5,
  selector: ({ number }) => number,
});
