import { allWithin, isRendered, localNameOf, queryAll, textOf } from '../snapshot/safe-dom';
import { boxesIn, DENSE, paragraphsIn } from './blocks';
import { innerRoots, parentElementOf, type Root } from './roots';
import { isAside, isTeaser } from './surroundings';

/** Length of paragraph from which it counts as prose; scripts without spaces say as much in fewer characters. */
const PROSE = 80;
const DENSE_WEIGHT = 2.5;
/** Of a block, so much is looked at for its script, and so much counts at most. Characters. */
const SAMPLE = 2000;
const MOST = 3000;
const MAX_BLOCKS = 600;
/** Prose with which nobody needs to look for more. Characters, as weighed. */
const ENOUGH = 1100;
/** Less than this may be a sign-in page's. */
const LITTLE = 240;
const MAX_LINKS = 1500;
const MOST_OF_LINK = 300;

/**
 * What the prose of a page, weighed by its script, tells of its kind: how much there is in one place, and beside how
 * many links.
 */
export function proseSigns(page: Document, claims: number) {
  const masses = new Map<Element | null, number>();
  const asides = new Map<Element, boolean>();
  const teasers = new Map<Element, boolean>();
  const seen = new Set<Element>();
  let total = 0;
  let mass = 0;
  const add = (found: (Element | null)[]) => {
    for (const block of found) {
      if (block === null || seen.has(block) || seen.size >= MAX_BLOCKS) continue;
      seen.add(block);
      const weight = weightOf(block);
      if (weight === 0 || isAside(block, asides) || isTeaser(block, teasers) || !isRendered(block)) continue;
      total += weight;
      // A box is its own place: what it holds is a whole text, not one paragraph of it.
      const around = localNameOf(block) === 'p' ? parentElementOf(block) : block;
      const sum = (masses.get(around) ?? 0) + weight;
      masses.set(around, sum);
      mass = Math.max(mass, sum);
    }
  };
  add(paragraphsIn(page));
  // Not in paragraphs of the page itself: in shadow roots and frames, or in boxes of any kind.
  const isLoose = total < ENOUGH;
  const roots: Root[] = isLoose ? [page, ...innerRoots(page)] : [];
  for (const root of roots) add(paragraphsIn(root));
  if (total < ENOUGH) for (const root of roots) add(boxesIn(root, page));
  return {
    /** Most of it right under one parent. */
    mass,
    isBare: mass < LITTLE && claims < 2,
    proseToLinks: total / (total + lengthOf(queryAll(page, 'a[href]')) + 1),
    isLoose,
  };
}

/** Characters of a block that is prose, as weighed; 0 for others. */
function weightOf(block: Element): number {
  const text = (textOf(block) ?? '').trim();
  if (text.length < PROSE / DENSE_WEIGHT) return 0;
  const length = text.length + (DENSE_WEIGHT - 1) * (text.slice(0, SAMPLE).match(DENSE)?.length ?? 0);
  return length < PROSE || lengthOf(allWithin(block, 'a')) > text.length / 2 ? 0 : Math.min(length, MOST);
}

/** Characters that lead elsewhere, of the first links. */
function lengthOf(links: NodeListOf<Element>): number {
  return [...links]
    .slice(0, MAX_LINKS)
    .reduce((sum, link) => sum + Math.min((textOf(link) ?? '').trim().length, MOST_OF_LINK), 0);
}
