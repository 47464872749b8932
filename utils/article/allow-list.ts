/** What a body may consist of. Everything else is dropped; of most elements the text stays. */
export const ALLOWED_TAGS = (
  'a abbr article aside b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div ' +
  'dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li mark ol p pre q rp rt ' +
  'ruby s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var ' +
  'wbr'
).split(' ');

/** Elements whose text is not the article's either. */
export const DROPPED_WITH_CONTENT = (
  'audio button canvas datalist dialog embed frame frameset head iframe link map math meta noembed noframes noscript ' +
  'object option plaintext script select style svg template textarea title video xmp'
).split(' ');

const whole = /^-?\d{1,6}$/;
const language = /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,4}$/i;
const word = /^[\w-]{1,64}$/;

/**
 * Attributes that survive, with the elements they may stand on ('*' for all) and the form of their value. Addresses
 * (`href`, `data-src`) are checked apart from these. No `id`, `name`, `class` or `style`: nothing from a page can be
 * found, styled or clobbered through them.
 */
export const ALLOWED_ATTRIBUTES: Readonly<Record<string, readonly [elements: string, value: RegExp]>> = {
  lang: ['*', language],
  dir: ['*', /^(ltr|rtl|auto)$/i],
  title: ['abbr dfn', /^.{1,300}$/s],
  alt: ['img', /^.{0,2000}$/s],
  width: ['img', whole],
  height: ['img', whole],
  colspan: ['td th', /^\d{1,3}$/],
  rowspan: ['td th', /^\d{1,4}$/],
  scope: ['th', /^(row|col|rowgroup|colgroup)$/i],
  span: ['col colgroup', /^\d{1,3}$/],
  start: ['ol', whole],
  reversed: ['ol', /^(reversed)?$/i],
  type: ['ol', /^[1aAiI]$/],
  value: ['li', whole],
  datetime: ['time del ins', /^[\dT:Z.+ -]{4,40}$/],
  open: ['details', /^(open)?$/i],
  'data-anchor': ['*', word],
  'data-language': ['pre code', /^[\w+#.-]{1,32}$/],
  'data-card': ['figure', /^(video|audio|embed)$/],
};

/** Whether an attribute other than an address may stand on an element, with this value. */
export function isAllowed(tag: string, name: string, value: string): boolean {
  const rule = ALLOWED_ATTRIBUTES[name];
  if (rule === undefined) return false;
  const [elements, form] = rule;
  return (elements === '*' || elements.split(' ').includes(tag)) && form.test(value);
}
