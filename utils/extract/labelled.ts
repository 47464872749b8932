/** What pages call their parts in class and id. A hint, never a proof: every rule asks for more before it acts. */
const WORDS = {
  advert:
    /(^|[\s_-])(ad|ads|advert|advertisement|advertisements|adunit\w*|ad(slot|unit|box|container|wrapper)|dfp|gpt|sponsored|taboola|outbrain|banner-ad|werbung|anzeige|publicidad|publicité|pubblicità)([\s_-]|$)/i,
  consent: /(?<!(category|tag|topic|has|no|with)[-_])(cookie|consent|gdpr|privacy-?(modal|dialog|banner|popup))/i,
  prompt: /newsletter|sign-?up|subscribe|paywall|piano|members-only|regwall/i,
  author: /author(?!i[sz]|ity)|byline|by-line|contributor|writer/i,
} as const;

const HEADING = /^h[1-6]$/;

export type Label = keyof typeof WORDS;

/** Elements by what the page calls them: one look at each name, however many rules ask. */
export class Labelled {
  readonly #elements = new Map<Label, Element[]>();

  constructor(copy: Document) {
    const known = new Map<string, readonly Label[]>();
    for (const element of copy.querySelectorAll('[class], [id]')) {
      // A heading's id is mostly made of its words.
      const names = `${element.getAttribute('class') ?? ''} ${HEADING.test(element.localName) ? '' : element.id}`;
      let labels = known.get(names);
      if (labels === undefined) {
        labels = (Object.keys(WORDS) as Label[]).filter((label) => WORDS[label].test(names));
        known.set(names, labels);
      }
      if (labels.length > 0 && !isChapter(element)) for (const label of labels) this.#add(label, element);
    }
  }

  #add(label: Label, element: Element): void {
    const list = this.#elements.get(label);
    if (list === undefined) this.#elements.set(label, [element]);
    else list.push(element);
  }

  /** Elements of that label which are still part of the copy, in document order. */
  of(label: Label): Element[] {
    return (this.#elements.get(label) ?? []).filter((element) => element.isConnected);
  }
}

/** Whether a box is called by the words of its own heading, or holds the page's: it is a part of the text, or all of it. */
function isChapter(box: Element): boolean {
  const heading = box.querySelector('h1') ?? box.querySelector('h2, h3, h4, h5, h6');
  if (heading === null) return false;
  return heading.localName === 'h1' || (box.id !== '' && lettersOf(box.id) === lettersOf(heading.textContent));
}

function lettersOf(text: string | null): string {
  return (text ?? '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether a box is the page or its article by its kind: whatever it is called, no part of it. */
export function holdsPage(box: Element): boolean {
  return /^(html|body|main|article)$/.test(box.localName);
}
