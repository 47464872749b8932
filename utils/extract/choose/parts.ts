/** Parts of a page, by the words that class and id names have for them. */
const WORDS = {
  body: /article|story|content|body|entry|post|text|copy|prose|main|richtext|wysiwyg|markdown|artikel|texte|contenido|noticia/i,
  related:
    /relat|recommend|read-?(more|also|next)|more-?(from|on|stories|news|articles)|also-?(like|read)|most-?(read|popular)|up-?next|see-?also|similar|trending|popular|latest|promo|teaser|outbrain|taboola|recirc|further|associated|linklist|link-?list|empfehl|verwandt|weitere/i,
  card: /card|teaser|tile|grid|carousel|slider|swiper|item|feed|listing/i,
  prompt:
    /newsletter|sign-?up|subscri|paywall|regwall|piano|member|donat|abo\b|abonn|register|login|cta|call-?to|promo|optin|opt-in|support-us/i,
  share:
    /share|sharing|social|follow|whatsapp|facebook|twitter|print|bookmark|toolbar|tools|actions|reaction|like|vote|rating/i,
  comment: /comment|disqus|respond|discussion|kommentar|reply|replies/i,
  author: /author|byline|contributor|writer|autor|bio\b|profile|avatar|about-the/i,
  date: /date|time|publish|updated|posted|timestamp|meta|info\b|dateline|datum|readtime|read-time/i,
  tag: /tags?\b|categor|topic|keyword|eyebrow|kicker|breadcrumb|label|badge|section-name|rubrik/i,
  caption: /caption|credit|legend|figure|image|photo|gallery|media|slideshow|bild|copyright/i,
  advert:
    /(^|[\s_-])(ad|ads|advert\w*|sponsor\w*|dfp|gpt|werbung|anzeige|publicidad|banner|commercial|affiliate)([\s_-]|$)/i,
  navigation: /nav|menu|pagination|pager|toc\b|table-?of-?contents|skip|header|masthead|topbar|tabs?\b/i,
  footer: /footer|legal|disclaimer|copyright|contact|imprint|impressum|correction/i,
  side: /side-?bar|aside|widget|rail|secondary|module|complementary|box|infobox|factbox|embed|inline|pull-?quote/i,
  player: /video|audio|player|podcast|listen|playlist|transcript/i,
  lead: /sub-?(head|title|line)|standfirst|deck|dek\b|lede|lead|intro|summary|abstract|teaser-?text|description|chapeau|excerpt|headline|title/i,
  hidden: /hidden|modal|popup|overlay|tooltip|screen-reader|sr-only|visually|offscreen|cookie|consent/i,
} as const;

type Part = keyof typeof WORDS;
export const PARTS = Object.keys(WORDS) as Part[];

/** The bit that stands for a part. */
export function bitOf(part: Part): number {
  return 1 << PARTS.indexOf(part);
}

const known = new Map<string, number>();

/** The parts an element's class and id name, as bits in the order of `PARTS`. */
export function namesOf(element: Element): number {
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`;
  if (names === ' ') return 0;
  let bits = known.get(names);
  if (bits === undefined) {
    bits = PARTS.reduce((sum, part, at) => sum | (WORDS[part].test(names) ? 1 << at : 0), 0);
    known.set(names, bits);
  }
  return bits;
}
