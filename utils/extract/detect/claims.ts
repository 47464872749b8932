import { matches, queryAll } from '../snapshot/safe-dom';
import { classesOf, countNamed } from './named';
import { textsOf } from './texts';

/** Characters of a page's data, and of its text, scripts included, that are looked at. */
const MOST_TEXT = 400_000;

const DATED = /\/(19|20)\d\d[/-]?(0?[1-9]|1[0-2])([/-]|$|\d\d)/;
const SALE = /\/(products?|shop|store|pd?p|[di]p|item|buy|cart|catalog(ue)?|collections?|parts|sale)(\/|$|-)/i;
const ARTICLE_DATA = /"@type"\s*:[^:}]*"(\w*Article|BlogPosting|\w*Report)"/;
const PRODUCT_DATA = /"@type"\s*:[^:}]*"Product/;
const PRICES = /[$€£¥₹]\s?\d|\d\s?(€|EUR|zł|kr\b)/g;
const STORY_NAMES = '(entry|post|article)-content|article(-body|__)|story-body|blog-post|hentry';

const AUTHOR = '[name=author i],[rel~=author]';
const CART = '[id*=add-to-cart],[action*=cart],[name^=add],[data-product-id]';

/**
 * How many signs a page gives of being an article, and of selling a thing: in its head, its data, its names.
 * @param classes names of its elements, a line each
 */
export function claimsOf(page: Document, path: string, classes: string) {
  const count = (selector: string) => queryAll(page, selector).length;
  // Few elements, found at once: a selector of attributes is tried on every element of the page.
  const marked = ['meta', 'link', '[itemtype]'].flatMap((selector) => [...queryAll(page, selector)]);
  const tells = (selector: string) => marked.some((element) => matches(element, selector));
  const has = (words: string, names = classes) => countNamed(names, words);
  const whole = classesOf(page, ':is(html, body)');
  const data = textsOf(page, 'script[type="application/ld+json"]').join().slice(0, MOST_TEXT);
  const prices = textsOf(page, 'body').join().slice(0, MOST_TEXT).match(PRICES)?.length ?? 0;
  const times = count('time');
  const fewTimes = times > 0 && times < 4;
  const claims = [
    fewTimes,
    ARTICLE_DATA.test(data),
    DATED.test(path),
    has(STORY_NAMES),
    has('byline|author') || count(AUTHOR),
    tells('[property$=type][content=article i]'),
    tells('[property$=published_time]'),
    tells('[itemtype*=Article],[itemtype*=BlogPosting]'),
    tells('[type$=json][href*="/posts/"]'),
  ];
  const isPriced = prices > 0 && has('price') > 0;
  const sells = [
    isPriced,
    PRODUCT_DATA.test(data),
    SALE.test(path),
    has('add(-to-|to)cart') || count(CART),
    has('product|shop|woocommerce|store', whole),
    tells('[property$=type][content*=product i]'),
    tells('[property^=product],[property*=price]'),
    tells('[itemtype*=Product],[itemtype*=Offer]'),
  ];
  const sum = (signs: readonly unknown[]) => signs.filter(Boolean).length;
  return { claims: sum(claims), sells: sum(sells), prices, fewTimes };
}
