import { articleId, canonicalAddress, displayHost, imageAddress, linkAddress, pageAddress } from './address';
import type { Article, Author, Extraction, ExtractionFailure, Picture, Verdict } from './article';
import { checkDate } from './dates';
import { fieldsOf, textOf } from './fields';
import { checkDirection, checkLanguage, directionOf, languageOf } from './language';
import { measure } from './measure';
import { plainLine } from './text';

/** Above this an article would not fit through the browser's messages in some browsers. Characters. */
export const MAX_HTML = 16_000_000;
/** Longer than any address may be: it is not cut, or it would lead elsewhere. */
const TOO_LONG = 5000;
const FAILURES: readonly ExtractionFailure[] = ['not-html', 'pdf', 'empty-page', 'nothing-found', 'too-large'];
const GRADES: readonly Verdict['grade'][] = ['complete', 'probably', 'doubtful', 'unfinished', 'walled'];
const REASONS: readonly Verdict['reasons'][number][] = [
  'still-loading',
  'placeholder',
  'subscribers-only',
  'little-text',
  'much-left-out',
  'foreign-text',
  'flattened',
];

/** Tags at which no word ends. */
const IN_A_LINE =
  /<\/?(?:a|abbr|b|bdi|bdo|cite|code|del|dfn|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var)(?:\s[^>]*)?>/g;

/**
 * Gate for what the extractor says. The page is asked nothing here: every field is a text or a checked value.
 * @param address the tab's own address; the article's must belong to it
 * @returns null when the answer has not the form of an extraction
 */
export async function parseExtraction(
  value: unknown,
  address: string,
): Promise<(Extraction & { ok: false }) | { ok: true; article: Article; frames: number } | null> {
  const fields = fieldsOf(value);
  if (fields === null) return null;
  const frames = wholeNumber(fields.frames);
  if (fields.ok === false) {
    const failure = FAILURES.find((known) => known === fields.failure);
    return failure === undefined ? null : { ok: false, failure, frames };
  }
  const article = await parseArticle(fields.article, address);
  if (article === 'too-large') return { ok: false, failure: 'too-large', frames };
  return article === null ? null : { ok: true, article, frames };
}

/**
 * Gate for an article that comes from outside or from the disk.
 * @param address where it was read; '' to believe the article's own page address
 * @returns null when there is no article in it
 */
export async function parseArticle(value: unknown, address = ''): Promise<Article | 'too-large' | null> {
  const fields = fieldsOf(value);
  if (fields === null || typeof fields.html !== 'string') return null;
  if (fields.html.length > MAX_HTML) return 'too-large';
  const pageUrl = pageAddress(address || textOf(fields.pageUrl, TOO_LONG));
  if (pageUrl === '') return null;
  const url = canonicalAddress(textOf(fields.url, TOO_LONG), pageUrl);
  const words = plainText(fields.html);
  const lang = languageOf(words, checkLanguage(text(fields.lang, 40)));
  const standfirst = text(fields.standfirst, 1000);
  return {
    id: await articleId(url),
    url,
    pageUrl,
    title: text(fields.title, 500),
    standfirst,
    authors: list(fields.authors, 20).flatMap(parseAuthor),
    site: text(fields.site, 100) || displayHost(pageUrl),
    published: checkDate(fields.published),
    modified: checkDate(fields.modified),
    lang,
    dir: directionOf(words, lang, checkDirection(text(fields.dir, 8))),
    lead: parsePicture(fields.lead),
    excerpt: plainLine(standfirst || text(fields.description, 1000) || text(fields.excerpt, 400) || words, 300),
    ...measure(words, lang),
    html: fields.html,
    verdict: parseVerdict(fields.verdict),
  };
}

/** Words of a body without its tags: for counting, never for showing. */
function plainText(html: string): string {
  return html
    .replace(IN_A_LINE, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(nbsp|#160);/g, ' ');
}

function text(value: unknown, max: number): string {
  return plainLine(value, max);
}

function list(value: unknown, max: number): unknown[] {
  return Array.isArray(value) ? value.slice(0, max) : [];
}

function wholeNumber(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? Math.round(value) : 0;
}

function parseAuthor(value: unknown): Author[] {
  const fields = fieldsOf(value);
  const name = text(fields?.name, 120);
  if (fields === null || name === '') return [];
  const links = list(fields.links, 4)
    .map((link) => linkAddress(typeof link === 'string' ? link : ''))
    .filter((link) => link !== '');
  return [{ name, bio: text(fields.bio, 400), links }];
}

function parsePicture(value: unknown): Picture | null {
  const fields = fieldsOf(value);
  const src = imageAddress(typeof fields?.src === 'string' ? fields.src : '');
  if (fields === null || src === '') return null;
  return { src, alt: text(fields.alt, 500), caption: text(fields.caption, 1500), credit: text(fields.credit, 300) };
}

function parseVerdict(value: unknown): Verdict {
  const fields = fieldsOf(value);
  const grade = GRADES.find((known) => known === fields?.grade) ?? 'probably';
  const reasons = REASONS.filter((known) => list(fields?.reasons, 20).includes(known));
  return { grade, reasons, leftOut: wholeNumber(fields?.leftOut) };
}
