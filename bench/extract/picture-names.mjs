import { elementsOf } from './text.mjs';

/** Where names begin and end in an address, be it in the path or in what follows it. */
const EDGES = /[/?#&=%]/;
const FILE = /^(.+)\.(?:avif|gif|jpe?g|png|webp)/i;
const SIZE = /[-_]?\d{2,4}x\d{2,4}/;
/** Shorter names are on every second page, shorter parts of paths are no names. */
const NAME_LEAST = 5;
const PART_LEAST = 8;

/**
 * The names by which a picture can be known at any address and in any size: names of picture files in the address, or
 * the last telling part of its path.
 */
export function namesOf(address) {
  const plain = decoded(address).replaceAll('&amp;', '&').toLowerCase();
  const files = plain.split(EDGES).flatMap((part) => FILE.exec(part)?.[1] ?? []);
  if (files.length > 0) return files.map((name) => name.replace(SIZE, '')).filter((name) => name.length >= NAME_LEAST);
  const [path] = plain.split(/[?#]/);
  const parts = path.split('/').filter((part) => part.length >= PART_LEAST);
  return parts.slice(-1);
}

/** The names of all pictures in a tree, wherever their addresses stand. */
export function pictureNames(tree) {
  const attributes = elementsOf(tree, 'img', 'source').flatMap(({ attrs }) => attrs);
  const addresses = attributes.filter(({ name }) => /src|data/.test(name)).flatMap(({ value }) => value.split(/,?\s+/));
  return new Set(addresses.flatMap(namesOf));
}

function decoded(address) {
  try {
    return decodeURIComponent(address);
  } catch {
    // A stray per cent sign: the address is taken as it stands.
    return address;
  }
}
