import { Parser } from 'htmlparser2';

/** Characters of a link's text, a remark or a folder's name that are kept. */
const MAX_TEXT = 2000;
/** Folders within folders that are followed. */
const MAX_DEPTH = 100;

/** A link of a list in HTML. */
export interface ListedLink {
  /** Its attribute with this name in lower case, or ''. */
  attribute(name: string): string;
  readonly text: string;
  /** Text of the `<dd>` after it. */
  readonly remark: string;
  /** Names of the folders it stands in, the outermost first; last the heading before it, where the list has headings. */
  readonly folders: readonly string[];
}

/**
 * Links of a list in HTML, as bookmarks (`<dl>` within `<dl>`, each after an `<h3>`) or under headings `<h1>`. Read by
 * its tags as they come: nothing needs to be well-formed or closed, no tree is built, and nothing in it runs.
 */
export async function* htmlLinks(pieces: AsyncIterable<string>): AsyncGenerator<ListedLink> {
  const list = new LinkList();
  for await (const piece of pieces) {
    list.write(piece);
    yield* list.taken();
  }
  list.end();
  yield* list.taken();
}

/** A parser that keeps account of open lists only, and of no more than it should: all else counts as empty. */
class ListParser extends Parser {
  depth: () => number = () => 0;

  override isVoidElement(name: string): boolean {
    return name !== 'dl' || this.depth() >= MAX_DEPTH;
  }
}

class LinkList {
  private readonly parser = new ListParser({
    onopentag: (name, attributes) => this.open(name, attributes),
    ontext: (text) => this.text(text),
    onclosetag: (name, isImplied) => {
      if (name === 'dl' && !isImplied) this.closeFolder();
    },
  });
  private found: ListedLink[] = [];
  private attributes: ReadonlyMap<string, string> | null = null;
  private texts = { link: '', remark: '', heading: '' };
  /** Where text goes just now: it goes on to the next tag that means something. */
  private place: 'link' | 'remark' | 'heading' | null = null;
  private isOwnFolder = true;
  private readonly folders: string[] = [];

  constructor() {
    this.parser.depth = () => this.folders.length;
  }

  write(piece: string): void {
    this.parser.write(piece);
  }

  end(): void {
    this.parser.end();
    this.finish();
  }

  /** Links found since the last call. */
  taken(): ListedLink[] {
    const found = this.found;
    this.found = [];
    return found;
  }

  private finish(): void {
    const { attributes, texts } = this;
    this.attributes = null;
    this.place = null;
    if (attributes === null) return;
    const folders = [...this.folders, texts.heading].map((name) => name.trim()).filter((name) => name !== '');
    const attribute = (name: string): string => attributes.get(name) ?? '';
    this.found.push({ attribute, text: texts.link.trim(), remark: texts.remark.trim(), folders });
  }

  private open(name: string, attributes: Record<string, string>): void {
    if (name === 'dd') {
      this.place = this.attributes === null ? null : 'remark';
      return;
    }
    if (!['a', 'dt', 'dl', 'h1', 'h3', 'li', 'ul', 'ol'].includes(name)) return;
    this.finish();
    if (name === 'a') this.openLink(attributes);
    else if (name === 'h1' || name === 'h3') this.openHeading(attributes);
    else if (name === 'dl') this.openFolder();
  }

  private openLink(attributes: Record<string, string>): void {
    this.attributes = new Map(Object.entries(attributes));
    this.texts = { ...this.texts, link: '', remark: '' };
    this.place = 'link';
  }

  private openHeading(attributes: Record<string, string>): void {
    this.texts.heading = '';
    this.place = 'heading';
    // The folders every browser makes have names in its language: they are not the reader's own words.
    this.isOwnFolder = !('personal_toolbar_folder' in attributes || 'unfiled_bookmarks_folder' in attributes);
  }

  private openFolder(): void {
    // The heading before the first list is the file's.
    const isNamed = this.isOwnFolder && this.folders.length > 0;
    if (this.folders.length < MAX_DEPTH) this.folders.push(isNamed ? this.texts.heading : '');
    this.texts.heading = '';
    this.isOwnFolder = true;
  }

  private closeFolder(): void {
    this.finish();
    this.folders.pop();
    this.texts.heading = '';
  }

  private text(text: string): void {
    if (this.place === null || this.texts[this.place].length >= MAX_TEXT) return;
    this.texts[this.place] = (this.texts[this.place] + text).slice(0, MAX_TEXT);
  }
}
