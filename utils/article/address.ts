const MAX_ADDRESS = 4096;
/** Marketing and click identifiers: they name the visit, not the article. */
const TRACKING =
  /^(utm_\w+|fbclid|gclid|dclid|msclkid|yclid|mc_[ce]id|igshid|_hsenc|_hsmi|mkt_tok|oly_\w+|vero_id|ref_src|cmpid|s_cid)$/i;

/** The address, or null when it is none. */
function parseAddress(text: string, base: string): URL | null {
  // Parsing the base takes as long as parsing the address.
  const relativeTo = base === '' || /^https?:\/\//i.test(text) ? undefined : base;
  try {
    return new URL(text, relativeTo);
  } catch {
    // It is none. Asking first would parse it twice.
    return null;
  }
}

/** The absolute address, if it parses and has one of the given schemes; else ''. */
function checked(value: string | null | undefined, base: string, schemes: readonly string[]): string {
  const text = (value ?? '').trim();
  const url = text === '' ? null : parseAddress(text, base);
  // Letters of other scripts make it longer than the text.
  return url !== null && url.href.length <= MAX_ADDRESS && schemes.includes(url.protocol) ? url.href : '';
}

/** Where a link may lead: http, https or mailto, absolute, without user name and password; '' for everything else. */
export function linkAddress(value: string | null | undefined, base = ''): string {
  return withoutCredentials(checked(value, base, ['http:', 'https:', 'mailto:']));
}

/** Address of a page: http or https, without user name and password; '' for everything else. */
export function pageAddress(value: string | null | undefined, base = ''): string {
  return withoutCredentials(checked(value, base, ['http:', 'https:', 'file:']));
}

/** A user name can look like a host, and a password is nobody's business. */
function withoutCredentials(href: string): string {
  if (!href.includes('@')) return href;
  const url = new URL(href);
  url.username = '';
  url.password = '';
  return url.href;
}

/** Address of a picture: http, https, or an inline bitmap; '' for everything else. */
export function imageAddress(value: string | null | undefined, base = ''): string {
  const text = (value ?? '').trim();
  if (/^data:image\/(png|jpeg|gif|webp|avif);base64,[a-z0-9+/=\s]+$/i.test(text)) return text;
  return checked(text, base, ['http:', 'https:']);
}

/** Host without the labels that only choose a layout. */
function plainHost(url: URL): string {
  return url.host.toLowerCase().replace(/^(www\d?|m|mobile|amp)\./, '');
}

/** The address without fragment and without parameters that only follow the reader around. */
export function stripTracking(address: string): string {
  const url = new URL(address);
  // "#!" and "#/" are routes of old single-page applications: another article, not a place in this one.
  if (!/^#[!/]/.test(url.hash)) url.hash = '';
  const names: string[] = [];
  // Not its iterator: Firefox gives content scripts one that cannot be iterated.
  url.searchParams.forEach((_, name) => {
    names.push(name);
  });
  for (const name of names) if (TRACKING.test(name)) url.searchParams.delete(name);
  return url.href;
}

/**
 * Whether two addresses lead to the same page. They may differ by the place in it, by how the reader came there, and by
 * what sites lead from one to the other for: the scheme, the layout, a slash at the end.
 */
export function isSamePage(one: string, other: string): boolean {
  return pageKey(one) === pageKey(other);
}

function pageKey(address: string): string {
  const page = pageAddress(address);
  if (page === '') return address;
  const url = new URL(stripTracking(page));
  return `${plainHost(url)}${url.pathname.replace(/\/$/, '')}${url.search}${url.hash}`;
}

/**
 * Address that stands for the article. The page's own claim counts only within its own site and only if it is not the
 * home page: a page must not be able to overwrite another site's saved article.
 */
export function canonicalAddress(claim: string | null | undefined, pageUrl: string): string {
  const page = new URL(pageUrl);
  const href = pageAddress(claim, pageUrl);
  if (href === '' || page.protocol === 'file:') return stripTracking(pageUrl);
  const url = new URL(href);
  const sameSite = plainHost(url) === plainHost(page);
  const homePage = isFrontPage(url) && page.pathname !== '/';
  return stripTracking(sameSite && !homePage ? href : pageUrl);
}

/** Whether an address is that of a whole site and not of something on it. */
export function isFrontPage({ pathname, search }: URL): boolean {
  return pathname === '/' && search === '';
}

/** Host as it is shown to the reader: real host of the address, no credentials, punycode left as punycode. */
export function displayHost(address: string): string {
  const url = parseAddress(address, '');
  if (url === null) return '';
  return url.protocol === 'file:' ? '' : url.host.replace(/^www\./, '');
}

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** Article id: first 26 base32 characters of the SHA-256 of the canonical address, so two devices agree without talking. */
export async function articleId(address: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(address)));
  return [...digest.subarray(0, 26)].map((byte) => BASE32[byte & 31]).join('');
}

/** Whether a text has the form of an article id. */
export function isArticleId(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z2-7]{26}$/.test(value);
}
