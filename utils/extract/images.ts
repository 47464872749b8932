import { imageAddress } from '@/utils/article/address';
import { SHOWN_SOURCE, SHOWN_WIDTH } from './snapshot/live-copy';

/** Where pages keep the real address of a picture until it is scrolled into view. */
const LAZY = 'src original lazy-src lazy url original-src hi-res-src full-src image img-src full'
  .split(' ')
  .map((name) => `data-${name}`);
const LAZY_SETS = ['data-srcset', 'data-lazy-srcset', 'data-original-set', 'srcset'];
/** Words for what holds the place of a picture. Some are words for pictures too: a file of one kind only tells by them. */
const EMPTY = '(blank|spacer|pixel|trans(parent)?|loading|loader|lazy(load)?|spinner|empty|leer|clear|shim|1x1)';
const PLACEHOLDER = new RegExp(
  `^data:image/(gif|svg)|(?<![a-z])(placeholder(?![a-z])[^/]*|${EMPTY}(?![a-z])[^/]*\\.gif)$|` +
    `(^|/)(?=[^/]*${EMPTY})((${EMPTY}|gr[ae]y|white|image|img|bg|default|\\d{1,4}x\\d{1,4})[-_.])+\\w+$`,
  'i',
);
/** File names that many pictures share: the folder tells them apart. */
const GENERAL_NAME = /^(\d{1,5}|image|img|photo|picture|original|default|main|full|large|small)?$/;
const WIDEST = 2000;
/** Characters of an address by which it is told: one that holds its picture can be very long. */
const LOOKED_AT = 2000;

/** The best real address a picture has, absolute; '' when it has none. */
export function imageSource(image: Element, base: string): string {
  const shown = image.getAttribute(SHOWN_SOURCE);
  const candidates = [
    ...LAZY.map((name) => image.getAttribute(name)),
    ...LAZY_SETS.map((name) => widestOf(image.getAttribute(name))),
    ...pictureSources(image),
    shown,
    image.getAttribute('src'),
    ...elsewhere(image),
  ];
  let small = '';
  for (const candidate of candidates) {
    if (candidate === null || candidate === '' || isPlaceholder(candidate)) continue;
    if (/^[[{]/.test(candidate.trim())) continue;
    const address = imageAddress(candidate, base);
    if (isTiny(address)) small ||= address;
    else if (address !== '') return address;
  }
  return small;
}

function isPlaceholder(address: string): boolean {
  return PLACEHOLDER.test(address.slice(0, LOOKED_AT).replace(/[?#].*/, ''));
}

/** Whether an address holds a picture so small that it is mostly a blurred sight of another. */
export function isTiny(address: string): boolean {
  return address.length < LOOKED_AT && address.startsWith('data:');
}

/** Addresses of picture files in whatever attributes of its own a page keeps them. */
function elsewhere(image: Element): string[] {
  return [...image.attributes]
    .filter(({ name, value }) => name.startsWith('data-') && /^\S+\.(jpe?g|png|webp|avif)(\?\S*)?$/i.test(value))
    .map(({ value }) => value);
}

/** Whether what is in `src` may only hold the place of a picture whose address waits elsewhere. */
export function isLazy(image: Element): boolean {
  return /data-[\w-]*(src|lazy|original|url|full|image)[\w-]*=/.test((image.closest('picture') ?? image).outerHTML);
}

function pictureSources(image: Element): string[] {
  const picture = image.closest('picture');
  if (picture === null) return [];
  return [...picture.querySelectorAll('source')].map((source) =>
    widestOf(source.getAttribute('data-srcset') ?? source.getAttribute('srcset')),
  );
}

/** The widest candidate of a `srcset` that a screen can use; '' when there is none. */
export function widestOf(srcset: string | null): string {
  let best = '';
  let bestSize = -1;
  for (const [, url, size] of (srcset ?? '')
    .slice(0, 20_000)
    .matchAll(/\s*([^\s,]\S*[^\s,])(?:\s+([\d.]+)[wx])?\s*(?:,|$)/g)) {
    const width = Number(size ?? 1);
    if (width > bestSize && width <= WIDEST) {
      best = url ?? '';
      bestSize = width;
    }
  }
  return best;
}

/** Rendered or declared width in CSS pixels; null when nothing says. */
export function imageWidth(image: Element): number | null {
  const width = Number.parseInt(image.getAttribute(SHOWN_WIDTH) ?? image.getAttribute('width') ?? '', 10);
  return Number.isNaN(width) ? null : width;
}

/** File name without size and ending: the same for all cuts of one picture. '' for a name that says nothing. */
export function imageStem(address: string): string {
  if (!URL.canParse(address)) return '';
  const { pathname, search } = new URL(address);
  // A service that cuts pictures is told in its query which.
  const asked = /[?&](?:url|src|id|image|file|path)=([^&]+)/i.exec(search)?.[1];
  const path = decoded(asked ?? pathname).split('/');
  const name = (path.pop() ?? '')
    .replace(/[?#].*/, '')
    .replace(/\.\w{2,5}$/, '')
    .replace(/[-_]?\d{2,4}x\d{2,4}$/, '')
    .toLowerCase();
  return GENERAL_NAME.test(name) ? `${path.join('/')}/${name}` : name;
}

/** A part of an address in its own letters; as it stands where it has none. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray "%": it is meant as it stands.
    return text;
  }
}
