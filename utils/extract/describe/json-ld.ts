import { isSamePage } from '@/utils/article/address';
import { foldWords } from '@/utils/article/text';
import { textIn } from '../has-text';
/** A JSON-LD object of the page. Values are whatever the page wrote: check each before use. */
export type Thing = Readonly<Record<string, unknown>>;

const MAX_SCRIPT = 2_000_000;
const MAX_THINGS = 500;
const ARTICLE = /(Article|BlogPosting|Report|Review|Posting|Essay|Story|OpinionPiece|Recipe|HowTo)$/;
/** Line breaks and tabs inside strings are forbidden in JSON and common in pages. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being removed
const CONTROL = /[\u0000-\u001f]+/g;
const WRAPPING =
  /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|;)\s*$/g;

/** All JSON-LD objects of the page, graphs and lists opened. Broken blocks are passed over: other sources remain. */
export function jsonLd(copy: Document): Thing[] {
  const things: Thing[] = [];
  for (const script of copy.querySelectorAll('script[type="application/ld+json" i]')) {
    const text = textIn(script);
    if (text.length > MAX_SCRIPT) continue;
    collect(parse(text) ?? parse(text.replace(WRAPPING, '').replace(CONTROL, ' ')), things, 0);
  }
  return things;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A page's broken JSON is common and no reason not to read the page.
    return null;
  }
}

function collect(value: unknown, things: Thing[], depth: number): void {
  if (depth > 6 || things.length >= MAX_THINGS || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value.slice(0, MAX_THINGS)) collect(item, things, depth + 1);
    return;
  }
  const thing = value as Thing;
  things.push(thing);
  collect(thing['@graph'], things, depth + 1);
  collect(thing.mainEntity, things, depth + 1);
}

/**
 * The object that describes the article, if there is one: of several the one that names this page, else that is called as
 * the page is. What somebody reviews on the page is not the page.
 * @param address the page's own
 * @param title what its window is called
 */
export function articleThing(things: readonly Thing[], address: string, title: string): Thing | null {
  const articles = things.filter((thing) => isA(thing, ARTICLE));
  if (articles.length < 2) return articles[0] ?? null;
  const isPage = (value: unknown) =>
    typeof value === 'string' && URL.canParse(value, address) && isSamePage(new URL(value, address).href, address);
  const name = foldWords(title);
  const isCalled = ({ headline }: Thing) => typeof headline === 'string' && name.includes(foldWords(headline) || ' ');
  return (
    articles.find(({ url, mainEntityOfPage, '@id': id }) =>
      [url, id, ...thingsOf(mainEntityOfPage).flatMap((page) => [page['@id'], page.name])].some(isPage),
    ) ??
    articles.find(isCalled) ??
    articles.find((thing) => !isA(thing, /^(Review|Recipe|HowTo)$/)) ??
    articles[0] ??
    null
  );
}

/** The object that describes the page as such: what a site's software writes where it knows of no article. */
export function pageThing(things: readonly Thing[]): Thing | null {
  return things.find((thing) => isA(thing, /^(WebPage|ItemPage|AboutPage)$/)) ?? null;
}

/** Whether one of the object's types has such a name. */
export function isA(thing: Thing, type: RegExp): boolean {
  const types = thing['@type'];
  return (Array.isArray(types) ? types : [types]).some((item) => typeof item === 'string' && type.test(item));
}

/** The value as a list of at most `max` objects; a bare string becomes an object with that name. Lists are opened. */
export function thingsOf(value: unknown, max = 50, depth = 0): Thing[] {
  const list = Array.isArray(value) ? value.slice(0, max) : [value];
  return list.flatMap((item): Thing[] => {
    if (typeof item === 'string') return [{ name: item }];
    if (Array.isArray(item)) return depth > 2 ? [] : thingsOf(item, max, depth + 1);
    return typeof item === 'object' && item !== null ? [item as Thing] : [];
  });
}

/** The same objects, where one only points (`@id`) replaced by what it points at. */
export function resolved(things: readonly Thing[], all: readonly Thing[]): Thing[] {
  return things.map((thing) => {
    const id = thing['@id'];
    if (typeof id !== 'string' || thing.name !== undefined) return thing;
    return all.find((other) => other['@id'] === id && other.name !== undefined) ?? thing;
  });
}
