/** The engine alone, without the detector that comes with the package's root, and the parts of it that we replace. */
declare module '@mozilla/readability/Readability.js' {
  interface Options {
    charThreshold?: number;
  }
  export default class Readability {
    constructor(document: Document, options?: Options);
    protected _doc: Document;
    protected _flags: number;
    protected _metadata: { byline: string };
    protected _grabArticle(): Element | null;
    protected _isProbablyVisible(element: Element): boolean;
    protected _isElementWithoutContent(element: Element): boolean;
    protected _getInnerText(element: Element, normalizeSpaces?: boolean): string;
    protected _isWhitespace(node: Node): boolean;
    protected _getLinkDensity(element: Element): number;
    protected _getAllNodesWithTag(element: Element, tags: readonly string[]): ArrayLike<Element>;
    protected _getClassWeight(element: Element): number;
    protected _getCharCount(element: Element, separator?: string): number;
    protected _replaceNodeTags(elements: NodeListOf<Element>, tag: string): void;
    protected _headerDuplicatesTitle(heading: Element): boolean;
    protected _cleanStyles(element: Element): void;
    protected _fixLazyImages(body: Element): void;
  }
}
