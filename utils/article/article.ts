/** Who wrote an article. `bio` is '' and `links` are empty when the page does not give them. */
export interface Author {
  readonly name: string;
  readonly bio: string;
  /** http, https and mailto addresses: a profile, a mail box. */
  readonly links: readonly string[];
}

/** A picture with what belongs to it, each part kept apart. All texts are plain text and may be ''. */
export interface Picture {
  /** Absolute http, https or data:image address. */
  readonly src: string;
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
}

export type Direction = 'ltr' | 'rtl';

/** How much the text can be trusted to be the whole article. */
export type Grade = 'complete' | 'probably' | 'doubtful' | 'unfinished' | 'walled';

/** Why a verdict is what it is. Each reason has a sentence in every language. */
export type Reason =
  | 'still-loading'
  | 'placeholder'
  | 'subscribers-only'
  | 'little-text'
  | 'much-left-out'
  | 'foreign-text'
  | 'flattened';

export interface Verdict {
  readonly grade: Grade;
  readonly reasons: readonly Reason[];
  /** Long paragraphs of the page that may belong to the article and are not in the text. */
  readonly leftOut: number;
}

/** An article: everything a reading view needs, as text and checked values only. */
export interface Article {
  /** Made from `url`: the same page is the same article everywhere. */
  readonly id: string;
  /** Canonical address; stands for the article. */
  readonly url: string;
  /** Address of the page as it was read; where "back to the page" leads. */
  readonly pageUrl: string;
  readonly title: string;
  readonly standfirst: string;
  readonly authors: readonly Author[];
  readonly site: string;
  /** ISO 8601, or ''. */
  readonly published: string;
  /** ISO 8601, or ''. */
  readonly modified: string;
  /** BCP 47 tag, or ''. */
  readonly lang: string;
  readonly dir: Direction;
  readonly lead: Picture | null;
  readonly excerpt: string;
  /** Words; characters in Chinese, Japanese and Korean. */
  readonly words: number;
  readonly minutes: number;
  /** Sanitised body. Pictures stand under `data-src`, so that nothing is asked for before somebody decides. */
  readonly html: string;
  readonly verdict: Verdict;
}

/** Why there is nothing to read, as far as the page itself can tell. */
export type ExtractionFailure = 'not-html' | 'pdf' | 'empty-page' | 'nothing-found' | 'too-large';

/**
 * An article as a page's extractor tells it. What can be derived from it (id, direction, length) is derived on our side
 * of the gate: `url` is the page's own claim, `dir` and `lang` what the page declares.
 */
export type ExtractedArticle = Omit<Article, 'id' | 'dir' | 'excerpt' | 'words' | 'minutes'> & {
  readonly dir: string;
  readonly description: string;
};

/** What the extractor answers. */
export type Extraction =
  | { readonly ok: true; readonly article: ExtractedArticle; readonly frames: number }
  | { readonly ok: false; readonly failure: ExtractionFailure; readonly frames: number };
