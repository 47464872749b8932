import { wayOf } from './text-score.mjs';

/**
 * What is measured and what is aimed at, a table. A measure takes the rows of one reader by corpus, and those of
 * Readability, and returns one value for each page that it looks at, or { value, n } where the whole is not their mean.
 *
 * `unit`: how it is written, and how far a figure may fall before that counts (compare.mjs).
 * `least` or `most`: the target.
 */
export const MEASURES = [
  text('aeb', 'aeb: 4-gram F1', 0.978),
  text('news4k', 'news4k: 4-gram F1', 0.938),
  text('fundus', 'fundus: 4-gram F1', 0.965),
  text('fundus80', 'fundus80: 4-gram F1', 0.962),
  text('zh69', 'zh69: 4-gram F1', 0.96),
  text('traf', 'traf: segment F1', 0.938),
  text('wcxb', 'wcxb: word F1, articles', 0.962, 'article'),
  text('wcxb', 'wcxb: word F1, documentation', 0.95, 'documentation'),
  text('wcxb', 'wcxb: word F1, forums', 0.8, 'forum'),
  {
    name: 'wcxb: articles with F1 below .5',
    unit: 'share',
    most: 0.012,
    of: (rows) => ofType(rows.wcxb, 'article').map(({ f1 }) => f1 < 0.5),
  },
  {
    name: 'articles worse than Readability by .05',
    unit: 'share',
    most: 0.005,
    of: (rows, bare) => lostTo(articlesWithText(rows), articlesWithText(bare)),
  },
  kept('fundus', 'lead', 'fundus: lead picture', 0.92),
  kept('fundus', 'captions', 'fundus: captions', 0.95),
  kept('fundus', 'standfirst', 'fundus: standfirst', 0.95),
  kept('fundus', 'subheads', 'fundus: subheads as headings', 0.93),
  kept('wcxb', 'headings', 'wcxb: headings, articles', 0.96, 'article'),
  kept('wcxb', 'items', 'wcxb: list items, articles', 0.88, 'article'),
  kept('wcxb', 'cells', 'wcxb: table cells, articles', 0.94, 'article'),
  kept('wcxb', 'code', 'wcxb: lines of code', 0.95),
  ...about('title', 'title exact', { wcxb: 0.92, traf: 0.87, news4k: 0.94, fundus: 0.93 }),
  ...about('author', 'authors exact', { wcxb: 0.8, traf: 0.67, news4k: 0.9, fundus: 0.92 }),
  ...about('invented', 'byline where there is none', { wcxb: 0.1, traf: 0.2 }, 'most'),
  ...about('date', 'date exact', { wcxb: 0.88, traf: 0.88, news4k: 0.87, fundus: 0.98 }),
  ...['aeb', 'news4k', 'fundus', 'fundus80'].map((corpus) => detected(corpus, 'article', { least: 0.98 })),
  detected('wcxb', 'article', { least: 0.98 }),
  detected('zh69', 'article', { least: 0.97 }),
  detected('wcxb', 'product', { most: 0.05 }),
  detected('wcxb', 'collection', { most: 0.08 }),
  detected('wcxb', 'listing', { most: 0.22 }),
  detected('wcxb', 'service', { most: 0.32 }),
  {
    name: 'doubted readings that are poor (precision)',
    unit: 'judgement',
    least: 0.9,
    of: (rows) => judged(rows).filter(isDoubted).map(isPoor),
  },
  {
    name: 'poor readings that are doubted (recall)',
    unit: 'judgement',
    least: 0.6,
    of: (rows) => judged(rows).filter(isPoor).map(isDoubted),
  },
  // That a page is cut or still loading is its own word and no doubt of ours, so both together are counted apart.
  {
    name: 'readings not called whole that are poor (precision)',
    unit: 'judgement',
    of: (rows) => judged(rows).filter(isNotWhole).map(isPoor),
  },
  {
    name: 'poor readings that are not called whole (recall)',
    unit: 'judgement',
    of: (rows) => judged(rows).filter(isPoor).map(isNotWhole),
  },
  {
    name: 'exceptions and time-outs',
    unit: 'count',
    most: 0,
    of: (rows) => total(Object.values(rows).flat(), ({ thrown, late }) => thrown || late),
  },
  {
    name: 'articles with nothing found',
    unit: 'count',
    most: 0,
    of: (rows) => total(articles(rows), ({ empty }) => empty),
  },
];

function text(corpus, name, least, type) {
  const whole = (rows) => ({ value: wayOf(corpus).all(rows.map((row) => row.text)), n: rows.length });
  return { name, unit: 'f1', least, of: (rows) => whole(ofType(rows[corpus], type)) };
}

function kept(corpus, part, name, least, type) {
  return { name, unit: 'kept', least, of: (rows) => ofType(rows[corpus], type).map((row) => row[part]) };
}

/** What a page says of itself, for each corpus that knows it. */
function about(part, name, targets, bound = 'least') {
  return Object.entries(targets).map(([corpus, target]) => ({
    name: `${corpus}: ${name}${corpus === 'wcxb' ? ', articles' : ''}`,
    unit: 'share',
    [bound]: target,
    of: (rows) => ofType(rows[corpus], corpus === 'wcxb' ? 'article' : undefined).map((row) => row[part]),
  }));
}

function detected(corpus, type, target) {
  return {
    name: `${corpus}: seen as an article, ${type} pages`,
    unit: 'share',
    ...target,
    of: (rows) => ofType(rows[corpus], type).map((row) => row.detected),
  };
}

function ofType(rows = [], type) {
  return type === undefined ? rows : rows.filter((row) => row.type === type);
}

function articles(rows) {
  return ofType(Object.values(rows).flat(), 'article');
}

/** Articles of which all the text is known; of those of traf a few segments are. */
function articlesWithText({ traf, ...rows }) {
  return articles(rows);
}

function lostTo(rows, bare) {
  return rows.map(({ f1 }, at) => bare[at].f1 - f1 > 0.05);
}

/** Readings that were given a grade. */
function judged(rows) {
  return articlesWithText(rows).filter(({ grade }) => grade !== undefined);
}

function isDoubted({ grade }) {
  return grade === 'doubtful';
}

function isNotWhole({ grade }) {
  return ['doubtful', 'unfinished', 'walled'].includes(grade);
}

function isPoor({ f1 }) {
  return f1 < 0.8;
}

function total(rows, is) {
  return { value: rows.filter(is).length, n: rows.length };
}
