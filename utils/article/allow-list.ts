/** What a body may consist of. Everything else is dropped; of most elements the text stays. */
export const ALLOWED_TAGS = [
  'a', 'abbr', 'article', 'aside', 'b', 'bdi', 'bdo', 'blockquote', 'br', 'caption', 'cite', 'code', 'col', 'colgroup',
  'dd', 'del', 'details', 'dfn', 'div', 'dl', 'dt', 'em', 'figcaption', 'figure', 'footer', 'h1', 'h2', 'h3', 'h4', 'h5',
  'h6', 'header', 'hr', 'i', 'img', 'ins', 'kbd', 'li', 'mark', 'ol', 'p', 'pre', 'q', 'rp', 'rt', 'ruby', 's', 'samp',
  'section', 'small', 'span', 'strong', 'sub', 'summary', 'sup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'time',
  'tr', 'u', 'ul', 'var', 'wbr',
];

/** Elements whose text is not the article's either. */
export const DROPPED_WITH_CONTENT = [
  'applet', 'audio', 'base', 'button', 'canvas', 'datalist', 'dialog', 'embed', 'frame', 'frameset', 'head', 'iframe',
  'input', 'link', 'map', 'math', 'meta', 'noembed', 'noframes', 'noscript', 'object', 'optgroup', 'option', 'param',
  'script', 'select', 'source', 'style', 'svg', 'template', 'textarea', 'title', 'track', 'video', 'xmp',
];

const whole = /^-?\d{1,6}$/;
const language = /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,4}$/i;
const word = /^[\w-]{1,64}$/;

/**
 * Attributes that survive, with the elements they may stand on ('*' for all) and the form of their value. Addresses
 * (`href`, `data-src`) are checked apart from these. No `id`, `name`, `class` or `style`: nothing from a page can be
 * found, styled or clobbered through them.
 */
export const ALLOWED_ATTRIBUTES: Readonly<Record<string, { on: readonly string[]; value: RegExp }>> = {
  lang: { on: ['*'], value: language },
  dir: { on: ['*'], value: /^(ltr|rtl|auto)$/i },
  title: { on: ['abbr', 'dfn'], value: /^[^]{1,300}$/ },
  alt: { on: ['img'], value: /^[^]{0,2000}$/ },
  width: { on: ['img'], value: whole },
  height: { on: ['img'], value: whole },
  colspan: { on: ['td', 'th'], value: /^\d{1,3}$/ },
  rowspan: { on: ['td', 'th'], value: /^\d{1,4}$/ },
  scope: { on: ['th'], value: /^(row|col|rowgroup|colgroup)$/i },
  span: { on: ['col', 'colgroup'], value: /^\d{1,3}$/ },
  start: { on: ['ol'], value: whole },
  reversed: { on: ['ol'], value: /^(reversed)?$/i },
  type: { on: ['ol'], value: /^[1aAiI]$/ },
  value: { on: ['li'], value: whole },
  datetime: { on: ['time', 'del', 'ins'], value: /^[\dT:Z.+ -]{4,40}$/ },
  open: { on: ['details'], value: /^(open)?$/i },
  'data-anchor': { on: ['*'], value: word },
  'data-language': { on: ['pre', 'code'], value: /^[\w+#.-]{1,32}$/ },
  'data-card': { on: ['figure'], value: /^(video|audio|embed)$/ },
};
