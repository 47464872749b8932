import { linkAddress } from '@/utils/article/address';
import type { Author } from '@/utils/article/article';
import { foldWords, plainLine } from '@/utils/article/text';
import type { Labelled } from '../labelled';
import { type Thing, thingsOf } from './json-ld';
import { cleanName, splitNames } from './names';
import { isAfter, isNamed } from './story-head';

const BIO = /bio|about|description|desc\b|designation|role|info|intro/i;
const ELSEWHERE =
  'nav, footer, aside:not([class*="author" i]), form, [class*="comment" i], [id*="comment" i], [class*="related" i], [id*="related" i]';
const MAX_AUTHORS = 20;
const MAX_CARD = 900;

/** Who wrote it, and the boxes of the page that say so. */
export interface Byline {
  readonly authors: readonly Author[];
  readonly elements: readonly Element[];
}

/**
 * Authors from JSON-LD, else meta, else the page's byline; with bio and links from the author box that names them.
 * @param heading the story's headline, or null: boxes of other stories stand far from it
 */
export function findAuthors(
  copy: Document,
  labelled: Labelled,
  thing: Thing | null,
  meta: string,
  heading: Element | null,
  base: string,
): Byline {
  const boxes = authorBoxes(copy, labelled, heading);
  const named = fromThing(thing, base);
  const authors = named.length > 0 ? named : fromNames(splitNames(meta.startsWith('http') ? '' : meta));
  const found = authors.length > 0 ? authors : fromNames(boxes.slice(0, 1).flatMap(bylineNames));
  const unique = found.filter(
    (author, at) => found.findIndex((other) => foldWords(other.name) === foldWords(author.name)) === at,
  );
  return { authors: unique.slice(0, MAX_AUTHORS).map((author) => withBox(author, boxes, base)), elements: boxes };
}

function fromThing(thing: Thing | null, base: string): Author[] {
  const people = thing === null ? [] : thingsOf(thing.author ?? thing.creator, MAX_AUTHORS);
  return people.flatMap((person) => {
    const names =
      typeof person.name === 'string' && Object.keys(person).length === 1
        ? splitNames(person.name)
        : [cleanName(person.name)];
    const link = linkAddress(typeof person.url === 'string' ? person.url : '', base);
    const bio = plainLine(person.description, 400);
    return names.filter((name) => name !== '').map((name) => ({ name, bio, links: link === '' ? [] : [link] }));
  });
}

function fromNames(names: readonly string[]): Author[] {
  return names.map((name) => ({ name, bio: '', links: [] }));
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
  const length = (box.textContent ?? '').trim().length;
  if (length < 2 || length > MAX_CARD || /^(body|html|article|main)$/.test(box.localName)) return false;
  const around = box.closest(ELSEWHERE);
  // An article's own footer is where many pages speak of its author.
  const outside = around !== null && !(around.localName === 'footer' && around.closest('article') !== null);
  return !outside && box.querySelector('h1') === null;
}

function bylineNames(box: Element): string[] {
  const name = box.querySelector('[rel~="author"], [itemprop~="name"], [class*="name" i], a[href*="author" i]') ?? box;
  const text = plainLine(name.textContent, 200);
  return text.length > 120 ? [] : splitNames(text);
}

function withBox(author: Author, boxes: readonly Element[], base: string): Author {
  const name = foldWords(author.name);
  const mine = boxes.filter((candidate) => foldWords(candidate.textContent ?? '').includes(name));
  const links = mine.flatMap((candidate) => linksOf(candidate, name, base));
  const bio = author.bio || mine.map((candidate) => bioOf(candidate, name)).find((line) => line !== '') || '';
  return { name: author.name, bio, links: [...new Set([...author.links, ...links])].slice(0, 4) };
}

/** Addresses of a box that are this person's: those under the name, where several people share the box. */
function linksOf(box: Element, name: string, base: string): string[] {
  const links = [...box.querySelectorAll('a[href]')];
  const named = links.filter((link) => foldWords(link.textContent ?? '') === name);
  const own =
    named.length > 0 && links.some((link) => !named.includes(link) && /\p{L}+ \p{L}+/u.test(link.textContent ?? ''))
      ? named
      : links;
  return own
    .map((link) => linkAddress(link.getAttribute('href'), base))
    .filter((href, at) => href !== '' && (named.includes(own[at] as Element) || isPersonal(href)));
}

/** A mail box, or the address of a person's page and not of a sharing button. */
function isPersonal(href: string): boolean {
  return (
    /^mailto:[^?]/.test(href) ||
    (/author|profile|people|staff|contributor|writer/i.test(href) && !/share|intent\//.test(href))
  );
}

function bioOf(box: Element, name: string): string {
  const named = [...box.querySelectorAll('*')].find(
    (part) => isNamed(part, BIO) && !isNamed(part, /share|social/i) && isBio(part.textContent ?? '', name),
  );
  if (named !== undefined) return plainLine(named.textContent, 400);
  const sentence = [...box.querySelectorAll('p, span, div')].find(
    (part) => part.children.length === 0 && isBio(part.textContent ?? '', name),
  );
  return plainLine(sentence?.textContent ?? '', 400);
}

/** A sentence about somebody: not only the name, no address, no date. */
function isBio(text: string, name: string): boolean {
  const line = text.trim();
  return (
    line.length >= 20 &&
    line.length <= 600 &&
    foldWords(line) !== name &&
    !line.includes('@') &&
    !/^(by|published|updated|posted)\b/i.test(line)
  );
}
