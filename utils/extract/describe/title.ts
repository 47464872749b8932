import { foldWords, plainLine } from '@/utils/article/text';

const MAX_TITLE = 500;
const SEPARATOR = /\s+[|\-–—»·:•/\\]\s+/;

/** Title of the article and the heading of the page that shows it, if one does. */
export interface Title {
  readonly text: string;
  readonly heading: Element | null;
}

/**
 * The page's `<h1>` where it agrees with what the page calls itself elsewhere; else the first of those names, without
 * the site's own.
 * @param names what metadata call the article, best first; the document title last
 */
export function findTitle(copy: Document, names: readonly string[], site: string): Title {
  const known = names.map((name) => plainLine(name, MAX_TITLE)).filter((name) => name !== '');
  const headings = [...copy.querySelectorAll('h1, [itemprop~="headline"]')].filter(isCandidate);
  const agreeing = headings.find((heading) =>
    known.some((name) => agree(plainLine(heading.textContent, MAX_TITLE), name)),
  );
  const sole = headings.filter((heading) => heading.localName === 'h1');
  const heading = agreeing ?? (sole.length === 1 ? (sole[0] ?? null) : null);
  const text = heading === null ? withoutSite(known[0] ?? '', site) : plainLine(heading.textContent, MAX_TITLE);
  return { text: text || withoutSite(known[0] ?? '', site), heading };
}

function isCandidate(heading: Element): boolean {
  const length = (heading.textContent ?? '').trim().length;
  return (
    length > 1 && length < MAX_TITLE * 4 && heading.closest('nav, footer, aside, dialog, [role="dialog"]') === null
  );
}

/** Whether half of the words of the shorter text stand in the longer. */
function agree(a: string, b: string): boolean {
  const first = new Set(words(a));
  const second = new Set(words(b));
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared > 0 && shared >= Math.min(first.size, second.size) * 0.5 && shared >= first.size * 0.5;
}

function words(text: string): string[] {
  const folded = foldWords(text);
  // Scripts without spaces: compare by character.
  return /[\u3040-\u30ff\u3400-\u9fff]/.test(folded) ? [...folded.replace(/ /g, '')] : folded.split(' ');
}

/** "Title | Site" → "Title", when the part left over is the site's name or clearly the lesser one. */
function withoutSite(title: string, site: string): string {
  const parts = title.split(SEPARATOR);
  const first = parts[0] ?? '';
  const isSite = (part: string | undefined) => site !== '' && foldWords(part ?? '') === foldWords(site);
  if (parts.length > 1 && isSite(parts.at(-1)))
    return title.slice(0, title.lastIndexOf(parts.at(-1) ?? '')).replace(/\s+\S\s+$/, '');
  if (parts.length > 1 && isSite(first)) return title.slice(first.length).replace(/^\s+\S\s+/, '');
  return parts.length === 2 && /\s[|»·]\s/.test(title) && first.split(' ').length >= 3 ? first : title;
}
