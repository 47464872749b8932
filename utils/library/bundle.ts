import type { Place } from '@/utils/anchor/place';
import type { Article } from '@/utils/article/article';
import type { Entry, View } from './entry';
import type { Highlight } from './highlight';
import type { Stamped } from './merge';

/** A picture kept with an article. */
export interface KeptImage {
  /** Its address in the article's body and lead. */
  readonly src: string;
  /** A type of `image/`, from its bytes. */
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A saved article with all that belongs to it, as an export takes it. */
export interface Bundle {
  readonly entry: Entry;
  /** Null for a link that was saved unread. */
  readonly article: Article | null;
  readonly highlights: readonly Highlight[];
  readonly images: readonly KeptImage[];
}

/** A highlight as another product's file tells it. */
export interface IncomingHighlight {
  /** '' for a note on the whole article. */
  readonly quote: string;
  readonly note: string;
  /** Milliseconds since 1970, 0 where the file does not say. */
  readonly createdAt: number;
}

/** One article or link as another product's file tells it. Texts may be '', times 0: what the file does not say. */
export interface Incoming {
  /** A checked http or https address. */
  readonly url: string;
  readonly title: string;
  readonly byline: string;
  readonly site: string;
  readonly lang: string;
  /** ISO 8601, or ''. */
  readonly published: string;
  readonly excerpt: string;
  /** The saved body as it stands in the file, not yet sanitised; '' for a link. */
  readonly html: string;
  /** Address of the lead picture, or ''. */
  readonly image: string;
  readonly savedAt: number;
  readonly view: View;
  readonly read: boolean;
  readonly favourite: boolean;
  /** 0 to 1. */
  readonly progress: number;
  readonly tags: readonly string[];
  readonly highlights: readonly IncomingHighlight[];
}

/** Something in a file that could not be taken, or that nobody chose (`feed`), and why. */
export interface Refused {
  /** What it calls itself, for the report: an address, a title, a line number. */
  readonly what: string;
  readonly why: 'no-address' | 'bad-address' | 'damaged' | 'too-large' | 'empty' | 'feed';
}

/** One text of an article: an article saved again keeps its older ones. */
export interface Body {
  /** Article id and a short hash of the text. */
  readonly id: string;
  readonly articleId: string;
  /** Milliseconds since 1970. */
  readonly takenAt: number;
  readonly article: Article;
}

/** That a picture of an article is kept, or why not. */
export interface PictureNote {
  readonly articleId: string;
  readonly src: string;
  /** Hash of its bytes, under which they are kept; '' when they could not be had. */
  readonly hash: string;
}

/** Where an article was left. */
export interface Position {
  readonly id: string;
  readonly place: Place;
  readonly progress: number;
  readonly at: number;
}

/** Everything the library knows of one article, as a backup holds it. */
export interface Whole {
  readonly entry: Stamped;
  readonly bodies: readonly Body[];
  readonly highlights: readonly Highlight[];
  readonly pictures: readonly PictureNote[];
  readonly position: Position | null;
}
