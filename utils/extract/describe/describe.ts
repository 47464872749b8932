import type { Author, Picture } from '@/utils/article/article';
import { checkLanguage } from '@/utils/article/language';
import { plainLine } from '@/utils/article/text';
import type { Labelled } from '../labelled';
import { findAuthors } from './authors';
import { dateLines } from './date-lines';
import { dayOfLine, findDates } from './dates';
import { headLines } from './head-lines';
import { articleThing, isA, jsonLd, pageThing, type Thing, thingsOf } from './json-ld';
import { findLead } from './lead-image';
import { metaReader } from './meta';
import { findStandfirst, headElements, MAX_STANDFIRST } from './story-head';
import { findTitle } from './title';

/** Characters of what a page tells that are looked through for each of its blocks. */
const MOST_TOLD = 300_000;

/** What the page says about its article. All texts are plain text, all addresses checked. */
export interface About {
  /** What the page claims to be its canonical address, as written there; believed only on our side. */
  readonly canonical: string;
  readonly title: string;
  readonly standfirst: string;
  readonly description: string;
  readonly authors: readonly Author[];
  readonly site: string;
  readonly published: string;
  readonly modified: string;
  readonly lang: string;
  readonly dir: string;
  readonly lead: Picture | null;
  /** Kinds of page it claims to be, of JSON-LD and Open Graph, in lower case with spaces between. */
  readonly types: string;
  /** The article's text as the page gives it in its data, or ''. */
  readonly told: string;
  /** The page marks itself as not free to read. */
  readonly walled: boolean;
  /** Elements of the copy that show one of these fields: they are not part of the text. */
  readonly shownBy: readonly Element[];
}

/** Metadata of the page: JSON-LD, meta elements, and the story's head as it stands on the page. */
export function describe(copy: Document, labelled: Labelled, base: string): About {
  // Lines of a title are words of it.
  for (const end of copy.querySelectorAll('h1 br, h2 br')) end.after(' ');
  const things = jsonLd(copy);
  const documentTitle = plainLine(copy.querySelector('title')?.textContent);
  const thing = articleThing(things, base, documentTitle);
  const meta = metaReader(copy);
  const site = siteName(thing, meta('og:site_name', 'application-name'));
  const host = hostOf(base);
  const isNews = thing !== null && isA(thing, /NewsArticle$/);
  const title = findTitle(copy, {
    social: meta('og:title', 'twitter:title'),
    headline: string(thing?.headline),
    documentTitle,
    isNews,
    site,
    host,
  });
  const description = plainLine(
    meta('og:description', 'description', 'twitter:description') || thing?.description,
    1000,
  );
  const lang =
    checkLanguage(copy.documentElement.getAttribute('lang') ?? copy.documentElement.getAttribute('xml:lang')) ||
    checkLanguage(copy.querySelector('body')?.getAttribute('lang')) ||
    checkLanguage(meta('content-language', 'og:locale', 'language'));
  const isArticle =
    thing !== null || meta('article:published_time', 'datepublished') !== '' || /article/i.test(meta('og:type'));
  const lines = title.heading === null ? [] : headLines(title.heading);
  const head = title.heading === null ? [] : headElements(title.heading);
  const standfirst = title.heading === null ? null : findStandfirst(head, title.heading, description);
  for (const end of standfirst?.querySelectorAll('br, p, li, div') ?? []) end.after(' ');
  const byline = findAuthors(copy, labelled, {
    thing,
    things,
    named: meta(
      'author',
      'parsely-author',
      'byl',
      'cxenseparse:author',
      'dc.creator',
      'article:author',
      'sailthru.author',
    ),
    heading: title.heading,
    lines,
    title: title.text,
    isDay: (line) => dayOfLine(line, lang) !== '',
    kind: isNews ? 'news' : isArticle ? 'article' : 'page',
    site,
    host,
    base,
  });
  const lead = findLead(copy, {
    head,
    named: meta('og:image', 'og:image:url', 'twitter:image', 'twitter:image:src') || imageOf(thing),
    isArticle,
    bylines: byline.elements,
    authors: byline.authors.map(({ name }) => name),
    base,
  });
  const canonical = copy.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ?? meta('og:url');
  const shown = [title.heading, standfirst, ...(lead?.elements ?? []), ...byline.elements, ...dateLines(head)];
  return {
    canonical,
    title: title.text,
    standfirst: plainLine(standfirst?.textContent, MAX_STANDFIRST),
    description,
    authors: byline.authors,
    site,
    ...findDates(copy, { thing, page: pageThing(things), meta, lines, lang, address: canonical || base }),
    lang,
    dir: copy.documentElement.getAttribute('dir') ?? copy.querySelector('body')?.getAttribute('dir') ?? '',
    lead: lead?.picture ?? null,
    types: [meta('og:type'), ...things.map((item) => String(item['@type']))].join(' ').toLowerCase(),
    told: toldText(things),
    walled: things.some((item) => isWalled(item)),
    shownBy: shown.filter((element): element is Element => element !== null),
  };
}

function string(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : '';
}

/** The longest `articleBody` among the page's data, in one line. Some pages write HTML into it. */
function toldText(things: readonly Thing[]): string {
  const texts = things.map((thing) => string(thing.articleBody)).sort((a, b) => b.length - a.length);
  return (texts[0] ?? '')
    .slice(0, MOST_TOLD)
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function isWalled(thing: Thing): boolean {
  return string(thing.isAccessibleForFree).toLowerCase() === 'false' || thing.isAccessibleForFree === false;
}

function imageOf(thing: Thing | null): string {
  const image = thing === null ? undefined : thingsOf(thing.image, 1)[0];
  return string(image?.url) || string(image?.name);
}

function siteName(thing: Thing | null, named: string): string {
  const publisher = thing === null ? undefined : thingsOf(thing.publisher, 1)[0];
  return plainLine(named, 100) || plainLine(publisher?.name, 100);
}
