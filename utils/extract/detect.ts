import { frameDocument, isRendered, localNameOf, queryAll, shadowRootOf } from './snapshot/safe-dom';

/** Length of paragraph from which it counts as prose; scripts without spaces say as much in fewer characters. */
const PROSE = 80;
const DENSE_SCRIPT = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;
const DENSE_WEIGHT = 2.5;
const MAX_PARAGRAPHS = 600;
const MAX_ROOTS = 50;
/** Prose in one place that makes an article: with a page that calls itself one, and without. */
const ENOUGH_WHEN_CLAIMED = 450;
const ENOUGH = 1100;
const ENOUGH_ON_LISTS = 2600;

/**
 * Whether the page looks like an article: enough prose in one place, weighed by what the page calls itself. Reads the
 * live page without changing it; cost grows with the number of paragraphs, of which 600 are looked at.
 */
export function detect(page: Document): boolean {
  const claim = claimOf(page);
  const enough = claim === 'article' ? ENOUGH_WHEN_CLAIMED : claim === 'list' ? ENOUGH_ON_LISTS : ENOUGH;
  if (heaviestPlace([...queryAll(page, PARAGRAPHS)]) >= enough) return true;
  const inner = innerRoots(page);
  return inner.length > 0 && heaviestPlace([page, ...inner].flatMap(paragraphsOf)) >= enough;
}

const PARAGRAPHS = 'p, pre, div > br, section > br, td > br';

function paragraphsOf(root: Document | ShadowRoot): Element[] {
  return [...(root instanceof Document ? queryAll(root, PARAGRAPHS) : root.querySelectorAll(PARAGRAPHS))];
}

/** Where a page without prose of its own may keep it: open shadow roots, and frames of its own origin. */
function innerRoots(page: Document): (Document | ShadowRoot)[] {
  const roots: (Document | ShadowRoot)[] = [];
  const open: (Document | ShadowRoot)[] = [page];
  for (let root = open.pop(); root !== undefined && roots.length < MAX_ROOTS; root = open.pop()) {
    for (const host of root === page ? queryAll(page, '*') : root.querySelectorAll('*')) {
      const name = localNameOf(host);
      const inner =
        name === 'iframe' || name === 'frame' ? frameDocument(host) : name.includes('-') ? shadowRootOf(host) : null;
      if (inner === null) continue;
      roots.push(inner);
      open.push(inner);
    }
  }
  return roots;
}

/** Weight of the prose that hangs together most: paragraphs under one parent or under one grandparent. */
function heaviestPlace(paragraphs: readonly Element[]): number {
  const masses = new Map<Node, number>();
  const teasers = new Map<Element, boolean>();
  let heaviest = 0;
  let seen = 0;
  for (const paragraph of paragraphs) {
    const block = paragraph.localName === 'br' ? paragraph.parentElement : paragraph;
    if (block === null || (block !== paragraph && masses.has(block))) continue;
    // Masses only grow: once there is enough for any page, the answer is known.
    if (heaviest >= ENOUGH_ON_LISTS || ++seen > MAX_PARAGRAPHS) break;
    const weight = weightOf(block, teasers);
    if (weight === 0) continue;
    let place = block === paragraph ? parentOf(block) : block;
    for (let level = 0; level < 3 && place !== null; level++, place = parentOf(place)) {
      const mass = (masses.get(place) ?? 0) + weight;
      masses.set(place, mass);
      heaviest = Math.max(heaviest, mass);
    }
  }
  return heaviest;
}

/** The element around a node, out of its shadow root where it is at its top. */
function parentOf(node: Node): Node | null {
  const parent = node.parentNode;
  return parent instanceof ShadowRoot ? parent.host : parent;
}

function weightOf(block: Element, teasers: Map<Element, boolean>): number {
  const text = (block.textContent ?? '').trim();
  if (text.length < PROSE / DENSE_WEIGHT) return 0;
  const dense = text.slice(0, 2000).match(DENSE_SCRIPT)?.length ?? 0;
  const length = text.length + (DENSE_WEIGHT - 1) * dense;
  if (length < PROSE || block.closest(AROUND) !== null || isTeaser(block, teasers)) return 0;
  const linked = [...block.querySelectorAll('a')].reduce((sum, link) => sum + (link.textContent ?? '').length, 0);
  return linked > text.length / 2 || !isRendered(block) ? 0 : Math.min(length, 3000);
}

const AROUND =
  'nav, footer, aside, form:not(:has(article, h1)), dialog, button, a, figcaption, [role="dialog"], [class*="comment" i], [class*="cookie" i], [class*="consent" i]';

const CARD =
  'li, article, [class*="card" i], [class*="teaser" i], [class*="item" i], [class*="product" i], [class*="result" i]';

/** One of several cards that each lead elsewhere by their heading. `known` keeps the answer per card. */
function isTeaser(block: Element, known: Map<Element, boolean>): boolean {
  const card = block.closest(CARD);
  if (card === null) return false;
  const answer = known.get(card) ?? leadsElsewhere(card);
  known.set(card, answer);
  return answer;
}

function leadsElsewhere(card: Element): boolean {
  if ((card.textContent ?? '').length > 900) return false;
  return card.querySelector('h2 a, h3 a, h4 a, a h2, a h3, a h4') !== null || card.closest('a') !== null;
}

const ARTICLE_DATA = /"@type"\s*:\s*\[?\s*"(\w*Article|BlogPosting|Report|Review)"/;
const LIST_DATA = /"@type"\s*:\s*\[?\s*"(Product|CollectionPage|ItemList|SearchResultsPage|ProductGroup|OfferCatalog)"/;

/** What the page calls itself: by Open Graph, JSON-LD, microdata, and its address. */
function claimOf(page: Document): 'article' | 'list' | null {
  const [type] = queryAll(page, 'meta[property="og:type"][content]');
  const named = type?.getAttribute('content')?.toLowerCase() ?? '';
  const data = [...queryAll(page, 'script[type="application/ld+json"]')]
    .map((script) => (script.textContent ?? '').slice(0, 20_000))
    .join(' ');
  if (ARTICLE_DATA.test(data) && !LIST_DATA.test(data)) return 'article';
  if (LIST_DATA.test(data) || /product|profile/.test(named) || isFrontPage(page)) return 'list';
  return named === 'article' ? 'article' : null;
}

/** Address of a front page, or a page with many equal-ranking articles. */
function isFrontPage(page: Document): boolean {
  const address = URL.canParse(page.URL) ? new URL(page.URL) : null;
  const isRoot =
    address !== null &&
    address.protocol !== 'file:' &&
    /^\/(index\.\w+)?$/.test(address.pathname) &&
    address.search === '' &&
    !/^#[!/]/.test(address.hash);
  return isRoot || queryAll(page, 'article h2 a, article h3 a').length >= 8;
}
