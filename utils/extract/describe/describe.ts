import type { Author, Picture } from '@/utils/article/article';
import { checkLanguage } from '@/utils/article/language';
import { plainLine } from '@/utils/article/text';
import type { Labelled } from '../labelled';
import { findAuthors } from './authors';
import { dateLines, findDates } from './dates';
import { articleThing, jsonLd, type Thing, thingsOf } from './json-ld';
import { findLead } from './lead-image';
import { metaReader } from './meta';
import { findStandfirst, headElements } from './story-head';
import { findTitle } from './title';

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
  /** The page marks itself as not free to read. */
  readonly walled: boolean;
  /** Elements of the copy that show one of these fields: they are not part of the text. */
  readonly shownBy: readonly Element[];
}

/** Metadata of the page: JSON-LD, meta elements, and the story's head as it stands on the page. */
export function describe(copy: Document, labelled: Labelled, base: string): About {
  const things = jsonLd(copy);
  const thing = articleThing(things);
  const meta = metaReader(copy);
  const site = siteName(thing, meta('og:site_name', 'application-name'));
  const documentTitle = copy.querySelector('title')?.textContent ?? '';
  const title = findTitle(
    copy,
    [meta('og:title'), string(thing?.headline), meta('twitter:title'), documentTitle],
    site,
  );
  const description = plainLine(
    meta('og:description', 'description', 'twitter:description') || thing?.description,
    1000,
  );
  const head = title.heading === null ? [] : headElements(title.heading);
  const standfirst = title.heading === null ? null : findStandfirst(head, title.heading, description);
  const lead = findLead(copy, head, meta('og:image', 'og:image:url', 'twitter:image') || imageOf(thing), base);
  const byline = findAuthors(
    copy,
    labelled,
    thing,
    meta('author', 'parsely-author', 'dc.creator', 'article:author', 'sailthru.author'),
    title.heading,
    base,
  );
  const shown = [title.heading, standfirst, ...(lead?.elements ?? []), ...byline.elements, ...dateLines(head)];
  return {
    canonical: copy.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ?? meta('og:url'),
    title: title.text,
    standfirst: plainLine(standfirst?.textContent, 700),
    description,
    authors: byline.authors,
    site,
    ...findDates(copy, thing, meta, head),
    lang:
      checkLanguage(copy.documentElement.getAttribute('lang') ?? copy.documentElement.getAttribute('xml:lang')) ||
      checkLanguage(meta('content-language', 'og:locale', 'language')),
    dir: copy.documentElement.getAttribute('dir') ?? copy.querySelector('body')?.getAttribute('dir') ?? '',
    lead: lead?.picture ?? null,
    walled: things.some((item) => isWalled(item)),
    shownBy: shown.filter((element): element is Element => element !== null),
  };
}

function string(value: unknown): string {
  return typeof value === 'string' ? value : '';
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
