import { isAllowed } from '@/utils/article/allow-list';
import { OPS, setLanguage, XHTML } from './xml';

/** What copying a body needs to know. */
export interface Scene {
  readonly page: Document;
  /** Address of a kept picture in the book, '' of one that is not. */
  readonly picture: (src: string) => string;
  readonly references: ReadonlySet<Element>;
  readonly notes: ReadonlySet<Element>;
  /** Ids that were given already. */
  readonly ids: Set<string>;
}

/** What may stand where a copy goes. */
export interface Place {
  /** Only text and what goes with it in a line. */
  readonly inLine: boolean;
  readonly inLink: boolean;
  readonly inRuby: boolean;
  readonly inCode: boolean;
  /** Whether headings are no content here. */
  readonly bare: boolean;
}

export const FLOW: Place = { inLine: false, inLink: false, inRuby: false, inCode: false, bare: false };

/** Copies nodes to the end of an element. */
export type CopyNodes = (nodes: Iterable<Node>, to: Element, scene: Scene, place: Place) => void;

const ATTRIBUTES: Readonly<Record<string, string>> = {
  abbr: 'title',
  dfn: 'title',
  td: 'colspan rowspan',
  th: 'colspan rowspan scope',
  col: 'span',
  colgroup: 'span',
  ol: 'start reversed type',
};

/** Makes an element in place of one of the body: with its id, language, direction, and what it may say in a book. */
export function put(tag: string, source: Element, to: Element, scene: Scene): HTMLElement {
  const copy = scene.page.createElementNS(XHTML, tag) as HTMLElement;
  const anchor = source.getAttribute('data-anchor') ?? '';
  const id = bookId(anchor);
  if (/^[\w-]{1,64}$/.test(anchor) && !scene.ids.has(id)) {
    scene.ids.add(id);
    copy.id = id;
  }
  setLanguage(copy, source.getAttribute('lang') ?? '');
  const dir = (source.getAttribute('dir') ?? '').toLowerCase();
  if (/^(ltr|rtl|auto)$/.test(dir)) copy.setAttribute('dir', dir);
  else if (tag === 'pre') copy.dir = 'ltr';
  for (const name of ATTRIBUTES[tag]?.split(' ') ?? []) {
    const value = source.getAttribute(name) ?? '';
    const isZero = /^(col)?span$/.test(name) && Number(value) === 0;
    if (value !== '' && !isZero && isAllowed(tag, name, value))
      copy.setAttribute(name, value.toLowerCase().replace(/^0+(?=\d)/, ''));
  }
  if (tag === 'abbr' || tag === 'dfn') copy.title = source.getAttribute('title') ?? '';
  if (copy.getAttribute('title') === '') copy.removeAttribute('title');
  if (tag === 'ol' && /^[AI]$/.test(source.getAttribute('type') ?? ''))
    copy.setAttribute('type', source.getAttribute('type') ?? '');
  if (scene.notes.has(source)) copy.setAttributeNS(OPS, 'epub:type', 'footnote');
  to.append(copy);
  return copy;
}

/** The id in a book of a place in a text: no id may begin with a digit. */
export function bookId(anchor: string): string {
  return `p-${anchor}`;
}

/** Elements that stand by themselves; nothing of a line may hold one. */
export const BLOCKS =
  'article, aside, blockquote, caption, dd, details, div, dl, dt, figcaption, figure, footer, h1, h2, h3, h4, h5, h6, ' +
  'header, hr, li, ol, p, pre, section, summary, table, ul';

export function holdsBlocks(element: Element): boolean {
  return element.querySelector(BLOCKS) !== null;
}
