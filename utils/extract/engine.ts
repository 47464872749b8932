import Readability from '@mozilla/readability/Readability.js';
import { hasText, textIn } from './has-text';

/** How hard the engine sifts, strictest first: it leaves out what looks unlikely, weighs class names, and cleans. */
export const SIEVES = [0b111, 0b110, 0b100, 0] as const;
export type Sieve = (typeof SIEVES)[number];

const NOT_ONLY_LINES = ':not(br, hr)';

/**
 * Readability on a copy that was made ready for it: what the snapshot and the rules around it have done is not done
 * again, and what it asks of every element is answered without building strings. Its choices are the same. One
 * attempt only: whether a coarser sieve is worth trying is decided outside.
 */
export class Engine extends Readability {
  readonly #weights = new Map<string, number>();
  readonly #links = new Map<Element, number>();
  readonly #texts: ReadonlyMap<Element, string>;

  /** @param texts of elements that are known, in one line each */
  constructor(copy: Document, texts: ReadonlyMap<Element, string>, sieve: Sieve) {
    super(copy, { charThreshold: -1 });
    // A byline that is known is not looked for.
    this._metadata = { byline: '-' };
    this.#texts = texts;
    this._flags = sieve;
    // It would write the whole page down before it starts, to start again from there.
    Object.defineProperty(copy.body, 'innerHTML', { value: '' });
  }

  /**
   * The box that holds the article, or null. Readability's own way there does more: metadata, pictures, styles and
   * addresses are others' business here, and double line breaks became paragraphs when the blocks were counted.
   */
  find(): Element | null {
    for (const script of this._doc.querySelectorAll('script, noscript')) script.remove();
    this._replaceNodeTags(this._doc.querySelectorAll('font'), 'SPAN');
    return this._grabArticle();
  }

  protected override _fixLazyImages(): void {}
  protected override _cleanStyles(): void {}
  /** A heading that repeats the title is known by its words, and goes later. */
  protected override _headerDuplicatesTitle(): boolean {
    return false;
  }

  /** The snapshot left out what is hidden. */
  protected override _isProbablyVisible(): boolean {
    return true;
  }

  protected override _isElementWithoutContent(element: Element): boolean {
    return !hasText(element) && element.querySelector(NOT_ONLY_LINES) === null;
  }

  protected override _getInnerText(element: Element, normalizeSpaces = true): string {
    const known = this.#texts.get(element);
    if (known !== undefined) return known;
    const text = textIn(element).trim();
    return normalizeSpaces ? text.replace(/\s{2,}/g, ' ') : text;
  }

  /** Share of a text that is links; one to a place in the same page counts little. */
  protected override _getLinkDensity(element: Element): number {
    if (element.firstElementChild === null) return 0;
    let linked = 0;
    for (const link of element.getElementsByTagName('a')) linked += this.#weightOf(link);
    return linked === 0 ? 0 : linked / this._getInnerText(element).length;
  }

  /** Characters that a link counts for. Every box around it asks again; only what may change meanwhile is counted anew. */
  #weightOf(link: HTMLAnchorElement): number {
    const known = this.#links.get(link);
    if (known !== undefined) return known;
    const weight = this._getInnerText(link).length * (/^#./.test(link.getAttribute('href') ?? '') ? 0.3 : 1);
    if (link.firstElementChild === null) this.#links.set(link, weight);
    return weight;
  }

  protected override _isWhitespace(node: Node): boolean {
    return node.nodeType === Node.TEXT_NODE ? !/\S/.test(node.nodeValue ?? '') : node.nodeName === 'BR';
  }

  protected override _getAllNodesWithTag(element: Element, tags: readonly string[]): ArrayLike<Element> {
    return element.firstElementChild === null ? [] : super._getAllNodesWithTag(element, tags);
  }

  protected override _getClassWeight(element: Element): number {
    const names = `${element.className} ${element.id}`;
    const known = this.#weights.get(names);
    if (known !== undefined) return known;
    const weight = super._getClassWeight(element);
    this.#weights.set(names, weight);
    return weight;
  }

  /** Only asked whether there are ten commas. */
  protected override _getCharCount(element: Element, separator = ','): number {
    const text = textIn(element);
    let count = 0;
    for (let at = text.indexOf(separator); at !== -1 && count < 10; at = text.indexOf(separator, at + 1)) count++;
    return count;
  }
}
