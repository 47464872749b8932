import { linkAddress } from '@/utils/article/address';
import type { Author } from '@/utils/article/article';
import { foldWords, plainLine } from '@/utils/article/text';
import { textIn } from '../has-text';
import { holdsPage, type Labelled } from '../labelled';
import { linesBelow } from '../lines';
import { withBox } from './author-card';
import { announcedNames, bareNames, isHelper, namesInBox, signedNames } from './byline';
import type { HeadLine } from './head-lines';
import { resolved, type Thing, thingsOf } from './json-ld';
import { cleanName, isFullName, isHouse, sameName, splitNames } from './names';
import { isAfter } from './story-head';
import { isSiteName, squash } from './title-text';

const ELSEWHERE =
  'nav, footer, aside:not([class*="author" i]), form, [class*="comment" i], [id*="comment" i], [class*="related" i], [id*="related" i]';
const MAX_AUTHORS = 20;
const MAX_CARD = 900;
/** Characters of the words around a name from which they speak of somebody. */
const LONG_SENTENCE = 60;

/** Who wrote it, and the boxes of the page that say so. */
export interface Byline {
  readonly authors: readonly Author[];
  readonly elements: readonly Element[];
}

/** Where a page may name its authors. */
export interface AuthorSources {
  readonly thing: Thing | null;
  readonly things: readonly Thing[];
  /** Name in a meta element, or ''. */
  readonly named: string;
  /** The story's headline, or null: boxes of other stories stand far from it. */
  readonly heading: Element | null;
  readonly lines: readonly HeadLine[];
  readonly title: string;
  readonly isDay: (line: HeadLine) => boolean;
  /** What the page says that it is. */
  readonly kind: 'news' | 'article' | 'page';
  readonly site: string;
  readonly host: string;
  readonly base: string;
}

/**
 * The people whom a line under the headline announces; else those of JSON-LD, of meta elements, of the page's author
 * box. With bio and links from the boxes that name them. The site itself is no author.
 */
export function findAuthors(copy: Document, labelled: Labelled, sources: AuthorSources): Byline {
  const { lines, base } = sources;
  const boxes = authorBoxes(copy, labelled, sources.heading);
  const page = squash(lines.map(({ text }) => text).join(' '));
  const isShown = ({ name }: Author) => page.includes(squash(name));
  const told = toldAuthors(sources).filter((author) => isShown(author) || isLikely(author.name, sources));
  const announced = announcedNames(lines);
  const isAnnounced = announced.length > 0;
  const shown = fromNames(isAnnounced ? announced : boxedNames(lines, boxes, sources));
  const found = chosen(told, shown, isAnnounced, sources);
  if (found.length === 0) found.push(...fromNames(signedNames(linesBelow(copy.body))));
  const unique = found.filter(
    (author, at) => found.findIndex((other) => foldWords(other.name) === foldWords(author.name)) === at,
  );
  return { authors: unique.slice(0, MAX_AUTHORS).map((author) => withBox(author, boxes, base)), elements: boxes };
}

/** Names the page shows in an author box, or by themselves under the headline. */
function boxedNames(lines: readonly HeadLine[], boxes: readonly Element[], { title, isDay }: AuthorSources): string[] {
  const near = boxes.filter((box) => lines.some(({ element }) => box.contains(element)));
  const boxed = firstNames(near);
  if (boxed.length > 0) return boxed;
  const bare = bareNames(lines, title, isDay);
  return bare.length > 0 ? bare : firstNames(boxes);
}

function firstNames(boxes: readonly Element[]): string[] {
  for (const box of boxes) {
    const names = namesInBox(box);
    if (names.length > 0) return names;
  }
  return [];
}

/** Where page and data name the same people the data know their whole names; where they differ the page is right. */
function chosen(
  told: readonly Author[],
  shown: readonly Author[],
  isAnnounced: boolean,
  { kind, site, host, lines }: AuthorSources,
): Author[] {
  if (told.length === 0 || shown.length === 0) return [...told, ...shown];
  const isShared = told.some(({ name }) => shown.some((other) => sameName(name, other.name)));
  if (isShared && isAnnounced) return [...told.filter(({ name }) => !isHelper(name, lines)), ...forgotten(told, shown)];
  if (isShared) return [...told];
  const isHousesOwn = told.every(({ name }) => isSiteName(name, site, host) || isHouse(name));
  const isSure = shown.every(({ name }) => isFullName(name)) && (kind !== 'news' || isHousesOwn);
  return [...(isSure ? shown : told)];
}

/** Those whom the page's line names beside the people that the data know. */
function forgotten(told: readonly Author[], shown: readonly Author[]): Author[] {
  return shown.filter(({ name }) => !told.some((other) => sameName(name, other.name)));
}

/**
 * Whether a name that stands in the data alone is the author's: not on a page that is no article, where it is the
 * site's; in the news it may be the paper or an agency, elsewhere it is a person.
 */
function isLikely(name: string, { kind, site, host }: AuthorSources): boolean {
  if (kind === 'news') return true;
  return kind === 'article' && !isHouse(name) && (isFullName(name) || !isSiteName(name, site, host));
}

function toldAuthors({ thing, things, named, base }: AuthorSources): Author[] {
  const people = thing === null ? [] : resolved(thingsOf(thing.author ?? thing.creator, MAX_AUTHORS), things);
  const persons = people.flatMap((person) => fromPerson(person, base));
  return persons.length > 0 ? persons : fromNames(splitNames(/^https?:/.test(named) ? '' : named));
}

function fromPerson(person: Thing, base: string): Author[] {
  const names = thingsOf(person.name, MAX_AUTHORS).flatMap(({ name }) =>
    typeof name === 'string' && !/^\s*(,|https?:|www\.)/i.test(name) ? splitNames(name) : [],
  );
  const link = linkAddress(typeof person.url === 'string' ? person.url : '', base);
  const bio = plainLine(person.description, 400);
  const links = link === '' ? [] : [link];
  return names.map((name) => ({ name, bio, links }));
}

function fromNames(names: readonly string[]): Author[] {
  return names
    .map(cleanName)
    .filter((name) => name !== '')
    .map((name) => ({ name, bio: '', links: [] }));
}

/** Small boxes that speak of the author, outermost first, between the headline and the end of the text. */
function authorBoxes(copy: Document, labelled: Labelled, heading: Element | null): Element[] {
  const candidates = [
    ...labelled.of('author'),
    ...copy.querySelectorAll('[rel~="author"], [itemprop~="author"], address'),
  ];
  const boxes = candidates.slice(0, 200).filter((box) => isBox(box) && (heading === null || isAfter(box, heading)));
  return boxes.filter((box) => !boxes.some((other) => other !== box && other.contains(box)));
}

function isBox(box: Element): boolean {
  const length = textIn(box).trim().length;
  if (length < 2 || length > MAX_CARD || holdsPage(box)) return false;
  const around = box.closest(ELSEWHERE);
  // An article's own footer is where many pages speak of its author.
  const outside = around !== null && !(around.localName === 'footer' && around.closest('article') !== null);
  return !outside && !isSpokenOf(box) && box.querySelector('h1') === null;
}

/** Whether a box is the name of somebody whom the text quotes or speaks of, or an address that is no author's. */
function isSpokenOf(box: Element): boolean {
  if (box.closest('blockquote, q, figure') !== null) return true;
  if (box.localName === 'address') return box.querySelector('a') === null && box.children.length > 0;
  const around = box.closest('p');
  return around !== null && around !== box && LONG_SENTENCE < textIn(around).length - textIn(box).length;
}
