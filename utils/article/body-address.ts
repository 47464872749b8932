import { imageAddress, linkAddress } from './address';

/** Attributes that make a link of a body lead out of the reading view, and tell the other side nothing. */
export const LEADING_OUT = { target: '_blank', rel: 'noopener noreferrer' } as const;

/** Address of a link in a body: a place in the same text, or absolute http, https or mailto; '' for everything else. */
export function bodyLink(value: string | null, base: string): string {
  if (value === null) return '';
  return isPlaceInText(value) ? value : linkAddress(value, base);
}

/** Whether a link's address is a place in the text it stands in. */
export function isPlaceInText(address: string): boolean {
  return /^#[\w-]{1,64}$/.test(address);
}

/** Address of a picture in a body, which waits under `data-src`; '' when it has none. */
export function bodyImage(image: Element, base: string): string {
  return imageAddress(image.getAttribute('data-src') ?? image.getAttribute('src'), base);
}
