import { articleId } from '@/utils/article/address';
import type { Article } from '@/utils/article/article';
import { measure } from '@/utils/article/measure';

/** A language of the generator: its share of the library, and the syllables its words are made of. */
interface Language {
  readonly lang: string;
  readonly share: number;
  readonly syllables: readonly string[];
  /** Between words; '' in languages that write none. */
  readonly space: string;
}

const split = (text: string) => text.split(' ');

const LANGUAGES: readonly Language[] = [
  {
    lang: 'en',
    share: 0.45,
    space: ' ',
    syllables: split('an er in the lo ma ri to ship wal ber den ing ly stor mer cal ove'),
  },
  {
    lang: 'de',
    share: 0.1,
    space: ' ',
    syllables: split('ge ver lich ung schaft über groß ein ter mann halt weg für ber'),
  },
  { lang: 'fr', share: 0.09, space: ' ', syllables: split('le ment tion ré é pas jour eau eux con ville mar cœur ou') },
  { lang: 'es', share: 0.09, space: ' ', syllables: split('ción mar la do ñi os que tier ra mien to sol ál ve') },
  { lang: 'pl', share: 0.05, space: ' ', syllables: split('łódź ość prze szcz nie wy kie ka dzi ów mia sto rzy') },
  { lang: 'uk', share: 0.05, space: ' ', syllables: split('пра ві мі сто ня ків ля ти жит тя по над річ ка') },
  { lang: 'zh', share: 0.05, space: '', syllables: split('城 市 河 流 时 间 人 们 光 影 书 店 旅 行 早 晨 山 水') },
  { lang: 'ja', share: 0.04, space: '', syllables: split('渡 し 船 の 町 は 夜 に 灯 り を 見 る 人 が い た 静 か') },
  { lang: 'ko', share: 0.03, space: ' ', syllables: split('도시 바람 사람 시간 은 는 을 에서 하늘 강 나무 집') },
  { lang: 'ar', share: 0.03, space: ' ', syllables: split('ال مدي نة بح ر كتاب قم ر حار س بس تان نو ر') },
  { lang: 'hi', share: 0.02, space: ' ', syllables: split('नगर नदी का की समय लोग वन मार्ग घर दिन रात पुल') },
];

const VOCABULARY = 8000;
/** Median and spread of the lengths of articles, in words: log-normal, about 2,180 on average. */
const MEDIAN = 1500;
const SPREAD = 0.86;

/** A random number generator that gives the same row for the same seed (mulberry32). Numbers from 0 to below 1. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const vocabularies = new Map<string, readonly string[]>();

function vocabulary({ lang, syllables }: Language): readonly string[] {
  const known = vocabularies.get(lang);
  if (known !== undefined) return known;
  const random = randomFrom(lang.charCodeAt(0) * 256 + lang.charCodeAt(1));
  const words = Array.from({ length: VOCABULARY }, (_, rank) => {
    // Frequent words are short.
    const length = 1 + Math.floor(random() * (rank < 100 ? 2 : 4));
    return Array.from({ length }, () => syllables[Math.floor(random() * syllables.length)]).join('');
  });
  vocabularies.set(lang, words);
  return words;
}

/** What a generated article is saved with. */
export interface Made {
  readonly article: Article;
  readonly tags: readonly string[];
  readonly read: boolean;
  readonly view: 'inbox' | 'archive';
  readonly favourite: boolean;
  readonly progress: number;
  readonly savedAt: number;
}

const START = Date.UTC(2015, 0, 1);
const SPAN = 11 * 365 * 86_400_000;

/**
 * The article with a number: the same for every call. Eleven languages, words as frequent as in real texts (Zipf's law),
 * lengths log-normal, up to three of forty tags.
 * @param scale share of the usual length: lists do not need the texts
 */
export async function makeArticle(number: number, scale = 1): Promise<Made> {
  const random = randomFrom(number + 1);
  const language = pick(random);
  const words = vocabulary(language);
  const write = (count: number) =>
    Array.from({ length: count }, () => words[Math.floor(VOCABULARY ** random()) - 1]).join(language.space);
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const length = Math.max(30, Math.round(MEDIAN * scale * Math.exp(SPREAD * normal)));
  const html = paragraphs(length, random, write);
  const site = Math.floor(200 ** random());
  const url = `https://site-${site}.example/${number}`;
  const title = capital(write(4 + Math.floor(random() * 6)));
  const standfirst = write(16);
  const article: Article = {
    id: await articleId(url),
    url,
    pageUrl: url,
    title,
    standfirst,
    authors: [{ name: `${capital(write(1))} ${capital(write(1))}`, bio: '', links: [] }],
    site: `Site ${site}`,
    published: new Date(START + random() * SPAN).toISOString(),
    modified: '',
    lang: language.lang,
    dir: language.lang === 'ar' ? 'rtl' : 'ltr',
    lead: null,
    excerpt: standfirst,
    ...measure(html.replace(/<[^>]*>/g, ' '), language.lang),
    html,
    verdict: { grade: 'complete', reasons: [], leftOut: 0 },
  };
  const tags = Array.from({ length: Math.floor(random() * 4) }, () => `tag ${Math.floor(40 ** random())}`);
  const savedAt = START + Math.round((number / 60_000) * SPAN);
  const read = random() < 0.4;
  const progress = read ? 1 : random() < 0.2 ? random() : 0;
  const view = random() < 0.3 ? 'archive' : 'inbox';
  return { article, tags: [...new Set(tags)].sort(), read, view, favourite: random() < 0.05, progress, savedAt };
}

function pick(random: () => number): Language {
  let left = random();
  for (const language of LANGUAGES) {
    left -= language.share;
    if (left < 0) return language;
  }
  return LANGUAGES[0] as Language;
}

function paragraphs(length: number, random: () => number, write: (count: number) => string): string {
  const parts: string[] = [];
  for (let left = length; left > 0; ) {
    const count = Math.min(left, 40 + Math.floor(random() * 80));
    left -= count;
    if (random() < 0.08) parts.push(`<h2>${write(4)}</h2>`);
    parts.push(`<p>${write(count)}.</p>`);
  }
  return parts.join('');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
