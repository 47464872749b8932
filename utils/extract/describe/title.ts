import { sameWords } from '@/utils/article/text';
import { textIn } from '../has-text';
import { isNamed } from './story-head';
import { agreement, isSiteName, MAX_TITLE, partsOf, squash, titleLine, withoutRest, withoutSite } from './title-text';

const ELSEWHERE = 'nav, footer, aside, dialog, [role="dialog"]';
/** Headings that only screen readers are told, and those that name the site. */
const UNSEEN =
  /sr-only|screen-?reader|visually-?hidden|(^|[\s_-])(aural|hide-accessible|element-invisible|assistive-text)/i;
const BRAND = /site-?(title|name)|(^|[\s_-])(logo|brand)([\s_-]|$)|blog-?title/i;
const HEADLINE = /headline|(entry|post|article|story)-?title/i;
const KICKER =
  /kicker|(^|[\s_-])(topline|overline|eyebrow|roofline|dachzeile|pretitle|supertitle|antetitulo|catchline)([\s_-]|$)/i;
/** Words from which a heading that nothing else confirms is a headline, and not the name of a section. */
const A_SENTENCE = 4;
/** Characters beyond which a heading that nothing else confirms is a text. */
const LONG = 200;

/** Title of the article and the heading of the page that shows it, if one does. */
export interface Title {
  readonly text: string;
  readonly heading: Element | null;
}

/** What the page calls its article beside the heading, and what its site is called. '' for what is not known. */
export interface TitleSources {
  readonly social: string;
  readonly headline: string;
  readonly documentTitle: string;
  /** The headline is one that a newsroom wrote. */
  readonly isNews: boolean;
  readonly site: string;
  readonly host: string;
}

interface Heading {
  readonly element: Element;
  readonly text: string;
  readonly score: number;
}

/**
 * The heading that agrees best with what the page calls its article elsewhere, in the form both know; else the first
 * of those names, without the site's own.
 */
export function findTitle(copy: Document, sources: TitleSources): Title {
  const { site, host } = sources;
  const raw = [sources.social, sources.headline, sources.documentTitle].map(titleLine);
  const parts = raw.flatMap(partsOf);
  const names = raw.map((name) => confirmed(withoutSite(name, site, host), raw));
  const headings = headingsOf(copy, new Set([...names, ...parts].map(squash))).map((element) =>
    measure(element, names, parts, sources),
  );
  const heading = best(headings) ?? only(headings, names);
  if (heading !== null) {
    const [social = '', headline = '', title = ''] = names;
    const isTold = sources.isNews && sameWords(social, headline) && squash(title).startsWith(squash(social));
    return { text: isTold ? social : agreed(heading, names), heading: heading.element };
  }
  const known = names.filter((name) => name !== '');
  const shared = known.find(
    (name) => known.length > 1 && known.every((other) => squash(other).startsWith(squash(name))),
  );
  return { text: withoutRest(shared ?? known[0] ?? ''), heading: null };
}

/** "Opinion | Title" → "Title", where another name is just that. */
function confirmed(name: string, others: readonly string[]): string {
  const parts = name.split(/\s[|»·]\s/);
  return parts.find((part) => parts.length > 1 && others.some((other) => sameWords(part, other))) ?? name;
}

/** First headings, and lesser ones that are worded like one of the known names. */
function headingsOf(copy: Document, known: ReadonlySet<string>): Element[] {
  return [...copy.querySelectorAll('h1, h2, h3, [itemprop~="headline"]')].filter((heading) => {
    const text = textIn(heading).trim();
    if (text.length < 2 || text.length > MAX_TITLE * 4) return false;
    if (/^h[23]$/.test(heading.localName) && !known.has(squash(text))) return false;
    return heading.closest(ELSEWHERE) === null;
  });
}

/** How much speaks for a heading: what it agrees with, and against it: that it names the site, or is not to be seen. */
function measure(element: Element, names: readonly string[], parts: readonly string[], sources: TitleSources): Heading {
  const text = withoutSite(headingText(element), sources.site, sources.host);
  const isLesser = /^h[23]$/.test(element.localName);
  const agreeing = names.filter((name) => sameWords(text, name)).length;
  let score =
    agreeing > 0
      ? 4 + agreeing / 10
      : parts.some((part) => sameWords(text, part) && (!isLesser || text.includes(' ')))
        ? 3
        : 0;
  if (score === 0 && !isLesser) score = Math.max(0, ...names.map((name) => agreement(text, name))) * 2;
  if (score > 0 && isLesser) score -= 0.5;
  if (isNamed(element, BRAND) || isSiteName(text, sources.site, sources.host) || leadsHome(element)) score -= 4;
  if (isNamed(element, UNSEEN)) score -= 1;
  return { element, text, score };
}

function best(headings: readonly Heading[]): Heading | null {
  return headings.reduce<Heading | null>((a, b) => (b.score > (a?.score ?? 0) ? b : a), null);
}

/** A page's only first heading may be its title though nothing else says so. */
function only(headings: readonly Heading[], names: readonly string[]): Heading | null {
  const firsts = headings.filter(({ element, score }) => element.localName === 'h1' && score >= 0);
  const marked = firsts.filter(({ element }) => isNamed(element, HEADLINE));
  const [sole, ...others] = marked.length > 0 ? marked : firsts;
  if (sole === undefined || others.length > 0 || sole.text.length > LONG) return null;
  const isNamedElsewhere = names.slice(0, -1).some((name) => name !== '');
  return isNamedElsewhere && sole.text.split(' ').length < A_SENTENCE ? null : sole;
}

function leadsHome(heading: Element): boolean {
  const href =
    heading.querySelector('a[href]')?.getAttribute('href') ?? heading.closest('a[href]')?.getAttribute('href');
  return href != null && /^(https?:\/\/[^/]+)?\/?$/.test(href.trim());
}

/** Text of a heading without the line above it that names its subject. */
function headingText(heading: Element): string {
  const whole = titleLine(heading.textContent);
  if (heading.firstElementChild === null) return whole;
  const kicker = [...heading.querySelectorAll('*')].find((part) => isNamed(part, KICKER));
  const above = titleLine(kicker?.textContent);
  const rest = above !== '' && whole.startsWith(above) ? whole.slice(above.length).replace(/^[\s:|–—-]+/, '') : whole;
  return rest === '' ? whole : rest;
}

/** The form of a heading that the page's names confirm: without what its markup puts before or behind it. */
function agreed({ element, text }: Heading, names: readonly string[]): string {
  const others = names.filter((name) => name !== '');
  const isMadeOfParts = element.firstElementChild !== null;
  const whole = squash(titleLine(element.textContent));
  const written = others.find((name) => isMadeOfParts && /: /.test(name) && squash(name) === whole);
  if (written !== undefined) return written;
  const mine = squash(text);
  const same = others.find((name) => squash(name) === mine);
  if (same !== undefined) return isMadeOfParts ? same : text;
  const within = others.find((name) => {
    const other = squash(name);
    if (!isMadeOfParts && !/\s[|:]\s/.test(text)) return false;
    return other.length > mine.length / 3 && (mine.startsWith(other) || mine.endsWith(other));
  });
  return within ?? text;
}
