import { plainLine } from '@/utils/article/text';
import type { HeadLine } from './head-lines';
import { announces, isFullName, leadingName, splitNames, withoutBy } from './names';

const MAX_LINE = 120;
const CONNECTS = /^(?:,|and|und|et|y|e|og|och|en|&|\+|i|ve|и|·|\|)$|^(?:and|und|et|y|og|och|&)\s/iu;
const REVIEWED =
  /(review|fact.?check|edit|photo|foto|illustrat|translat|übersetz|medically|updated|technically|contribut)\w*\s*(?:by|von|par|por)?\s*:?$/iu;

const NAMED =
  'a, [itemprop~="name"], [itemprop~="author"], [rel~="author"], [class*="name" i], [class*="author" i], .fn';

/**
 * Names that a line of the story's head announces: "By Ann Lee and Bo Ek", also where every word has an element of its
 * own. Only what is written like a name: "By the river" announces nobody.
 */
export function announcedNames(lines: readonly HeadLine[]): string[] {
  for (const after of [true, false]) {
    const those = lines.filter((line) => line.after === after);
    for (const [at, { text }] of those.entries()) {
      if (text.length > MAX_LINE || !announces(text) || REVIEWED.test(those[at - 1]?.text ?? '')) continue;
      const names = namesFrom(those, at);
      if (names.length > 0) return names;
    }
  }
  return [];
}

const PERSONAL = /author|autor|people|contributor|profile|\/team\/|\/by\//i;
const NOT_PEOPLE = /\/(category|categories|tag|tags|topic|topics|section|thema|rubrik|kategorie)\//i;

/**
 * Full names that stand by themselves where a byline stands: directly under the headline, or beside the day.
 * @param isDay whether a line tells a day
 */
export function bareNames(lines: readonly HeadLine[], title: string, isDay: (line: HeadLine) => boolean): string[] {
  const those = lines.filter((line) => line.after).slice(0, 12);
  for (const [at, line] of those.entries()) {
    const { text, element } = line;
    const link = element.closest('a')?.getAttribute('href') ?? '';
    if (text.length > 60 || NOT_PEOPLE.test(link) || isDay(line) || /\p{Ll} \p{Ll}{4,}/u.test(text)) continue;
    const beside = [those[at - 1], those[at + 1]].filter((other) => other !== undefined);
    if (!beside.some(isDay) && !PERSONAL.test(link)) continue;
    const names = splitNames(text);
    if (names.length > 0 && names.every((name) => isFullName(name) && !title.includes(name))) return names;
  }
  return [];
}

const HELPED =
  /(contribut\w*|photograph\w*|photos?|illustrat\w*|additional reporting|fotos?)\s+(from|by|von|par|por)\s*:?$/iu;

/** Whether the story's head names somebody as one who helped: with pictures, or with a part. */
export function isHelper(name: string, lines: readonly HeadLine[]): boolean {
  const at = lines.findIndex(({ text }) => text.includes(name));
  return lines.slice(Math.max(0, at - 6), Math.max(0, at)).some(({ text }) => HELPED.test(text));
}

/** Lines anywhere that name an author beyond mistake. */
const SIGNED =
  /^(?:(?:this\s+)?(?:post|article|story|text)\s+(?:was\s+)?)?(?:written\s+by|words\s+by|authors?|about\s+the\s+author|autor(?:in|en|innen)?|auteurs?|autore|verfasst\s+von|text|作者|記者|责任编辑)\s*[:：]?\s*/iu;

/** Who signed the text at its end, or wherever else a line says so. */
export function signedNames(lines: readonly { readonly text: string }[]): string[] {
  for (const [at, { text }] of lines.entries()) {
    const label = SIGNED.exec(text)?.[0];
    if (label === undefined) continue;
    const rest = text.slice(label.length).trim();
    const names = splitNames(rest === '' ? (lines[at + 1]?.text ?? '') : rest);
    if (names.length > 0 && names.every(isFullName)) return names;
  }
  return [];
}

function namesFrom(lines: readonly HeadLine[], at: number): string[] {
  const rest = withoutBy(lines[at]?.text ?? '');
  const names = rest === '' ? [] : splitNames(rest).filter(isFullName);
  if (names.length === 0 && leadingName(rest) !== '') return [leadingName(rest)];
  if (rest !== '' && names.length === 0) return [];
  let isOpen = rest === '' || /(,|\band|\bund|\bet|&)$/.test(rest);
  let isListed = false;
  for (const { text, element } of lines.slice(at + 1, at + 14)) {
    if (CONNECTS.test(text)) {
      isOpen = true;
      // After a comma may come what somebody is, or for whom; another author has a link there.
      isListed = text === ',';
      const more = splitNames(text.replace(CONNECTS, '')).filter(isFullName);
      names.push(...more);
      if (more.length > 0) isOpen = false;
      continue;
    }
    if (!isOpen) break;
    const found = text.length > MAX_LINE ? [] : splitNames(text);
    const isMarked = names.length === 0 && (element.closest(NAMED) !== null || /^\p{Lu}.{1,24}$/u.test(text));
    const known = found.filter((name) => isFullName(name) || (isMarked && found.length === 1));
    if (known.length === 0 || (isListed && element.closest('a') === null)) break;
    names.push(...known);
    isOpen = /,$/.test(text);
  }
  return names;
}

/** The names a small box about the author begins with, the words around them left out. */
export function namesInBox(box: Element): string[] {
  const walker = box.ownerDocument.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  const names: string[] = [];
  let isOpen = true;
  for (let seen = 0; seen < 12; ) {
    const node = walker.nextNode();
    if (node === null) break;
    const text = plainLine(node.nodeValue, 200);
    if (text === '') continue;
    seen++;
    if (REVIEWED.test(text) && namesIn(text, null).length === 0) break;
    if (names.length > 0 && CONNECTS.test(text)) isOpen = true;
    else if (isOpen) {
      const found = namesIn(text, node.parentElement);
      if (found.length === 0 && names.length > 0) break;
      names.push(...found);
      isOpen = names.length === 0 || /,$/.test(text);
    } else break;
  }
  return names;
}

/** A full name anywhere in the box; a short one where its element says that it is one. */
function namesIn(text: string, element: Element | null): string[] {
  if (text.length > MAX_LINE) return [];
  const isMarked = element?.closest(NAMED) != null;
  const found = splitNames(text);
  return found.filter((name) => isFullName(name) || (isMarked && found.length === 1 && name.split(' ').length < 3));
}
