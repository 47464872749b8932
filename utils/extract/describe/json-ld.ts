/** A JSON-LD object of the page. Values are whatever the page wrote: check each before use. */
export type Thing = Readonly<Record<string, unknown>>;

const MAX_SCRIPT = 2_000_000;
const MAX_THINGS = 500;
const ARTICLE = /(Article|BlogPosting|Report|Review|Posting|Essay|Story|OpinionPiece)$/;

/** All JSON-LD objects of the page, graphs and lists opened. Broken blocks are passed over: other sources remain. */
export function jsonLd(copy: Document): Thing[] {
  const things: Thing[] = [];
  for (const script of copy.querySelectorAll('script[type="application/ld+json" i]')) {
    const text = script.textContent ?? '';
    if (text.length > MAX_SCRIPT) continue;
    collect(parse(text), things, 0);
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

/** The object that describes the article, if there is one. */
export function articleThing(things: readonly Thing[]): Thing | null {
  return things.find((thing) => typesOf(thing).some((type) => ARTICLE.test(type))) ?? null;
}

/** Types of an object, as a list. */
function typesOf(thing: Thing): string[] {
  const type = thing['@type'];
  return (Array.isArray(type) ? type : [type]).filter((item): item is string => typeof item === 'string');
}

/** The value as a list of at most `max` objects; a bare string becomes an object with that name. */
export function thingsOf(value: unknown, max = 50): Thing[] {
  const list = Array.isArray(value) ? value.slice(0, max) : [value];
  return list.flatMap((item): Thing[] => {
    if (typeof item === 'string') return [{ name: item }];
    return typeof item === 'object' && item !== null && !Array.isArray(item) ? [item as Thing] : [];
  });
}
