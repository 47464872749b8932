import { linkAddress } from '@/utils/article/address';
import type { Author } from '@/utils/article/article';
import { foldWords, plainLine } from '@/utils/article/text';
import { textIn } from '../has-text';
import { isNamed } from './story-head';

const BIO = /bio|about|description|desc\b|designation|role|info|intro/i;

/** The author with bio and links from the boxes that name them. */
export function withBox(author: Author, boxes: readonly Element[], base: string): Author {
  const name = foldWords(author.name);
  const mine = boxes.filter((candidate) => foldWords(textIn(candidate)).includes(name));
  const links = mine.flatMap((candidate) => linksOf(candidate, name, base));
  const bio = author.bio || mine.map((candidate) => bioOf(candidate, name)).find((line) => line !== '') || '';
  return { name: author.name, bio, links: [...new Set([...author.links, ...links])].slice(0, 4) };
}

/** Addresses of a box that are this person's: those under the name, where several people share the box. */
function linksOf(box: Element, name: string, base: string): string[] {
  const links = [...box.querySelectorAll('a[href]')];
  const named = links.filter((link) => foldWords(textIn(link)) === name);
  const own =
    named.length > 0 && links.some((link) => !named.includes(link) && /\p{L}+ \p{L}+/u.test(textIn(link)))
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
    (part) => isNamed(part, BIO) && !isNamed(part, /share|social/i) && isBio(textIn(part), name),
  );
  if (named !== undefined) return plainLine(named.textContent, 400);
  const sentence = [...box.querySelectorAll('p, span, div')].find(
    (part) => part.children.length === 0 && isBio(textIn(part), name),
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
