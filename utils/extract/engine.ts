import Readability from '@mozilla/readability/Readability.js';

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
  readonly #title: string;
  readonly #weights = new Map<string, number>();
  readonly #texts: ReadonlyMap<Element, string>;

  /**
   * @param title what the text need not repeat
   * @param texts of elements that are known, in one line each
   */
  constructor(copy: Document, title: string, texts: ReadonlyMap<Element, string>, sieve: Sieve) {
    super(copy, {
      disableJSONLD: true,
      keepClasses: true,
      charThreshold: -1,
      serializer: (node) => node as Element,
    });
    this.#title = title;
    this.#texts = texts;
    this._flags = sieve;
    // It would write the whole page down before it starts, to start again from there.
    Object.defineProperty(copy.body, 'innerHTML', { value: '' });
  }

  /** Pictures were settled by rules before. */
  protected override _unwrapNoscriptImages(): void {}
  protected override _fixLazyImages(): void {}
  /** The writer of the body resolves addresses, leaves styles behind and unwraps boxes. */
  protected override _fixRelativeUris(): void {}
  protected override _cleanStyles(): void {}
  protected override _simplifyNestedElements(): void {}

  /** Metadata were read before this from the whole page. A byline that is known is not looked for. */
  protected override _getArticleMetadata(): { title: string; byline: string } {
    return { title: this.#title, byline: '-' };
  }

  /** The snapshot left out what is hidden. */
  protected override _isProbablyVisible(): boolean {
    return true;
  }

  protected override _isElementWithoutContent(element: Element): boolean {
    return !hasText(element) && element.querySelector(NOT_ONLY_LINES) === null;
  }

  protected override _getInnerText(element: Element, normalizeSpaces?: boolean): string {
    return this.#texts.get(element) ?? super._getInnerText(element, normalizeSpaces);
  }

  protected override _getLinkDensity(element: Element): number {
    return element.getElementsByTagName('a').length === 0 ? 0 : super._getLinkDensity(element);
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
    const text = element.textContent ?? '';
    let count = 0;
    for (let at = text.indexOf(separator); at !== -1 && count < 10; at = text.indexOf(separator, at + 1)) count++;
    return count;
  }
}

/** Whether there is anything but white space in it. Stops at the first letter. */
function hasText(node: Node): boolean {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === Node.TEXT_NODE ? /\S/.test(child.nodeValue ?? '') : hasText(child)) return true;
  }
  return false;
}
