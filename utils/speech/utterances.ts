import type { Span } from '@/utils/anchor/span';
import { canonical, spokenLanguage } from './language';

/** What is said in one breath: a sentence, or a part of a long one. */
export interface Utterance {
  readonly text: string;
  /** Where it stands in the text of the body. */
  readonly span: Span;
  /** BCP 47, or '' where the text does not say. */
  readonly lang: string;
}

/** What nobody wants to hear, between paragraphs and within one: letters by themselves mean nothing there. */
const SILENT_BLOCK = 'pre, table, figure, audio, video, iframe, button';
const SILENT = `${SILENT_BLOCK}, math, svg, sup a, a sup, rt, rp, [aria-hidden="true"]`;
const BLOCK =
  'p, li, dt, dd, h1, h2, h3, h4, h5, h6, blockquote, summary, div, section, article, details, ul, ol, dl, ' +
  'address, aside, footer, header, hgroup, main';
/** Characters from which a sentence is parted: some voices fall silent after a quarter of a minute. */
const LONG = 220;
/** Where a long sentence may be parted, best first. */
const PAUSES = [/[;:–]\s+|[—；：]\s*/g, /,\s+|[，、،]\s*/g, /\s+/g];

/** A text as it is read aloud, in its order. `lang` is the article's, passages may have their own. */
export function utterancesOf(body: Element, lang: string): Utterance[] {
  return paragraphsOf(body, lang).flatMap((paragraph) =>
    sentencesOf(paragraph).flatMap(({ start, end }) => said(paragraph, start, end)),
  );
}

/** The text of one block in one language, and where its pieces stand in the body: a note's number may stand between. */
interface Paragraph {
  readonly text: string;
  readonly pieces: readonly { readonly at: number; readonly start: number }[];
  readonly lang: string;
}

function paragraphsOf(body: Element, lang: string): Paragraph[] {
  const found: { text: string; pieces: { at: number; start: number }[]; lang: string; block: Element | null }[] = [];
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let isParted = false;
  let passed = 0;
  while (walker.nextNode() !== null) {
    const node = walker.currentNode;
    const around = node.parentElement;
    if (node.nodeType === Node.ELEMENT_NODE || around === null) {
      isParted ||= /^[bh]r$/.test((node as Element).localName);
      continue;
    }
    const { data } = node as Text;
    const start = passed;
    passed += data.length;
    if (around.closest(SILENT) !== null) {
      isParted ||= around.closest(SILENT_BLOCK) !== null;
      continue;
    }
    const block = around.closest(BLOCK);
    const spoken = languageAt(around, body) || canonical(lang);
    let last = found.at(-1);
    if (
      last === undefined ||
      isParted ||
      last.block !== block ||
      spokenLanguage(last.lang) !== spokenLanguage(spoken)
    ) {
      last = { text: '', pieces: [], lang: spoken, block };
      found.push(last);
    }
    isParted = false;
    last.pieces.push({ at: last.text.length, start });
    // A line's end in the page's source is no end of a sentence.
    last.text += data.replace(/\s/g, ' ');
  }
  return found;
}

/** Where a character of a paragraph stands in the body. */
function placeOf({ pieces }: Paragraph, index: number): number {
  const piece = pieces.findLast(({ at }) => at <= index);
  return piece === undefined ? index : piece.start + index - piece.at;
}

function languageAt(element: Element, body: Element): string {
  const told = element.closest('[lang]');
  return told !== null && body.contains(told) && told !== body ? canonical(told.getAttribute('lang') ?? '') : '';
}

function sentencesOf({ text, lang }: Paragraph): Span[] {
  const segmenter = new Intl.Segmenter(lang || undefined, { granularity: 'sentence' });
  return [...segmenter.segment(text)].map(({ index, segment }) => ({ start: index, end: index + segment.length }));
}

/** A sentence in breaths, each without the white space around it; none if there is nothing to pronounce. */
function said(paragraph: Paragraph, start: number, end: number): Utterance[] {
  const { text, lang } = paragraph;
  return breaths(text, start, end).flatMap((breath) => {
    const words = text.slice(breath.start, breath.end);
    if (!/[\p{L}\p{N}]/u.test(words)) return [];
    const from = breath.start + (words.length - words.trimStart().length);
    const spoken = words.trim();
    const span = { start: placeOf(paragraph, from), end: placeOf(paragraph, from + spoken.length - 1) + 1 };
    return [{ text: spoken.replace(/\s+/g, ' '), span, lang }];
  });
}

function breaths(text: string, start: number, end: number): Span[] {
  if (end - start <= LONG) return [{ start, end }];
  const middle = (start + end) / 2;
  for (const pause of PAUSES) {
    const ends = [...text.slice(start, end).matchAll(pause)].map((match) => start + match.index + match[0].length);
    const inside = ends.filter((at) => at > start + LONG / 6 && at < end - LONG / 6);
    if (inside.length === 0) continue;
    const best = inside.reduce((a, b) => (Math.abs(b - middle) < Math.abs(a - middle) ? b : a));
    return [...breaths(text, start, best), ...breaths(text, best, end)];
  }
  return [{ start, end }];
}
