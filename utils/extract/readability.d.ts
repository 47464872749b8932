/** The engine alone, without the detector that comes with the package's root, and the parts of it that we replace. */
declare module '@mozilla/readability/Readability.js' {
  interface Options {
    disableJSONLD?: boolean;
    keepClasses?: boolean;
    charThreshold?: number;
    serializer?: (node: Node) => Element;
  }
  export default class Readability {
    constructor(document: Document, options?: Options);
    parse(): { content: Element } | null;
    protected _flags: number;
    protected _unwrapNoscriptImages(document: Document): void;
    protected _getArticleMetadata(jsonLd: object): { title: string; byline: string };
    protected _isProbablyVisible(element: Element): boolean;
    protected _isElementWithoutContent(element: Element): boolean;
    protected _getInnerText(element: Element, normalizeSpaces?: boolean): string;
    protected _isWhitespace(node: Node): boolean;
    protected _getLinkDensity(element: Element): number;
    protected _getAllNodesWithTag(element: Element, tags: readonly string[]): ArrayLike<Element>;
    protected _getClassWeight(element: Element): number;
    protected _getCharCount(element: Element, separator?: string): number;
    protected _doc: Document;
    protected _prepDocument(): void;
    protected _replaceNodeTags(elements: NodeListOf<Element>, tag: string): void;
    protected _postProcessContent(body: Element): void;
    protected _headerDuplicatesTitle(heading: Element): boolean;
    protected _cleanStyles(element: Element): void;
    protected _fixLazyImages(body: Element): void;
  }
}
