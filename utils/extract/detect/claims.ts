import { queryAll } from '../snapshot/safe-dom';
import { named } from './named';
import { textsOf } from './texts';

/** Characters of a page's data, and of its text, scripts included, that are looked at. */
const MOST_TEXT = 400_000;

const DATED = /\/(19|20)\d\d[/-]?(0?[1-9]|1[0-2])([/-]|$|\d\d)/;
const SALE = /\/(products?|shop|store|pd?p|[di]p|item|buy|cart|catalog(ue)?|collections?|parts|sale)(\/|$|-)/i;
const ARTICLE_DATA = /"@type"\s*:[^:}]*"(\w*Article|BlogPosting|\w*Report)"/;
const PRODUCT_DATA = /"@type"\s*:[^:}]*"Product/;
const PRICES = /[$€£¥₹]\s?\d|\d\s?(€|EUR|zł|kr\b)/g;
const PRICE_TAGS = named('price');

const ARTICLE_MARKS = [
  '[property="og:type"][content=article i]',
  '[property="article:published_time"]',
  '[itemtype*=Article], [itemtype*=BlogPosting]',
  named('entry-content post-content article-body article-content article__ story-body blog-post hentry'),
  `[name=author i], [rel~=author], ${named('byline author')}`,
  '[type="application/json"][href*="/posts/"]',
  `body:is(${named('single-post postid article story')})`,
];
const SALE_MARKS = [
  '[property="og:type"][content*=product i]',
  '[property^="product:"], [property^="og:price"]',
  '[itemtype*="org/Product"], [itemtype*="org/Offer"]',
  `${named('add-to-cart addtocart')}, [id*=add-to-cart], form[action*=cart], [name^=add], [data-product-id]`,
  `:is(html, body):is(${named('product shop woocommerce store')})`,
];

/** How many signs a page gives of being an article, and of selling a thing: in its head, its data, its names. */
export function claimsOf(page: Document, path: string) {
  const count = (selector: string) => queryAll(page, selector).length;
  const data = textsOf(page, 'script[type="application/ld+json"]').join().slice(0, MOST_TEXT);
  const prices = textsOf(page, 'body').join().slice(0, MOST_TEXT).match(PRICES)?.length ?? 0;
  const times = count('time');
  const fewTimes = times > 0 && times < 4;
  const claims = [fewTimes, ARTICLE_DATA.test(data), DATED.test(path), ...ARTICLE_MARKS.map(count)];
  const isPriced = prices > 0 && count(PRICE_TAGS) > 0;
  const sells = [isPriced, PRODUCT_DATA.test(data), SALE.test(path), ...SALE_MARKS.map(count)];
  return { claims: claims.filter(Boolean).length, sells: sells.filter(Boolean).length, prices, fewTimes };
}
