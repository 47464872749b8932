import { imageAddress } from '@/utils/article/address';
import type { Picture } from '@/utils/article/article';
import { plainLine, sameWords } from '@/utils/article/text';
import { captionOf, captionRegion, isCaptionBox } from '../figure';
import { hasText, textIn } from '../has-text';
import { imageSource, imageStem, imageWidth, isTiny } from '../images';
import { isNamed } from './story-head';

const SMALLEST = 240;
const ELSEWHERE = 'nav, footer, aside, li';
const NOT_LEAD =
  /logo|avatar|icon|author|byline|profile|sprite|share|social|advert|(^|[-_\s])ads?([-_\s]|$)|related|promo|newsletter/i;

const NOT_LEAD_FILE =
  /logo|default|placeholder|fallback|favicon|avatar|sprite|(^|[^a-z])(icon|og-?image|social-?share|share-?image|opengraph|facebook-?share|twitter-?card)/i;

/** The story's picture and the elements that show it, its caption and its credit. */
export interface Lead {
  readonly picture: Picture;
  readonly elements: readonly Element[];
}

/** Where the story's picture may be known from. */
export interface LeadSources {
  /** Elements from above the headline to the first paragraph. */
  readonly head: readonly Element[];
  /** The address in the page's metadata, or ''. */
  readonly named: string;
  /** The page says that it is an article: then the named picture is the story's, and not only the site's. */
  readonly isArticle: boolean;
  /** Boxes that show who wrote it. */
  readonly bylines: readonly Element[];
  readonly authors: readonly string[];
  readonly base: string;
}

/** The picture at the head of the story, or the one the page names as its own, wherever it stands or if nowhere. */
export function findLead(copy: Document, sources: LeadSources): Lead | null {
  const { head, named, bylines, authors, base } = sources;
  const stem = imageStem(imageAddress(named, base));
  const sameAsNamed = (image: Element) => stem !== '' && imageStem(imageSource(image, base)) === stem;
  const isStorys = (image: Element) =>
    image.closest(ELSEWHERE) === null &&
    !isTiny(imageSource(image, base)) &&
    (sameAsNamed(image) || isLarge(image)) &&
    !NOT_LEAD_FILE.test(imageStem(imageSource(image, base))) &&
    !bylines.some((box) => box.contains(image)) &&
    !authors.some((name) => sameWords(image.getAttribute('alt') ?? '', name));
  const inHead = head.filter((element) => element.localName === 'img' && isStorys(element));
  const image =
    inHead.find(sameAsNamed) ?? inHead[0] ?? firstFigure(copy, (other) => sameAsNamed(other) && isStorys(other));
  const src = image === undefined ? '' : imageSource(image, base);
  if (image === undefined || src === '') return namedPicture(sources);
  const region = captionRegion(image);
  const own = captionOf(region, image);
  const apart = own.caption === '' ? captionsApart(head, region) : [];
  const { caption, credit } = apart[0] === undefined ? own : captionOf(apart[0], image);
  return {
    picture: { src, alt: plainLine(image.getAttribute('alt'), 500), caption, credit: credit || own.credit },
    elements: [region, ...apart],
  };
}

/**
 * A caption in the story's head that stands in no figure and with no picture is the one of the picture at its head, and
 * may stand there a second time for smaller screens.
 */
function captionsApart(head: readonly Element[], region: Element): Element[] {
  const apart = head.filter((box) => {
    if (!isCaptionBox(box) || !hasText(box) || box.closest('figure') !== null) return false;
    return box.querySelector('img, p + p') === null && !region.contains(box);
  });
  return apart.filter((box) => sameWords(textIn(box), apart[0]?.textContent ?? ''));
}

/** The picture that only the page's data know, where it looks like a picture of this story. */
function namedPicture({ named, isArticle, base }: LeadSources): Lead | null {
  const src = imageAddress(named, base);
  const path = URL.canParse(src) ? new URL(src).pathname : '';
  if (!isArticle || path === '' || path === '/' || NOT_LEAD_FILE.test(path)) return null;
  return { picture: { src, alt: '', caption: '', credit: '' }, elements: [] };
}

function firstFigure(copy: Document, isWanted: (image: Element) => boolean): Element | undefined {
  return [...copy.querySelectorAll('img')].slice(0, 100).find(isWanted);
}

function isLarge(image: Element): boolean {
  const width = imageWidth(image);
  if (width !== null && width < SMALLEST && width > 0) return false;
  if (NOT_LEAD.test(`${image.getAttribute('class') ?? ''} ${image.id} ${image.getAttribute('alt') ?? ''}`))
    return false;
  for (let box = image.parentElement, level = 0; box !== null && level < 4; box = box.parentElement, level++) {
    if (isNamed(box, NOT_LEAD)) return false;
  }
  return true;
}
