const SIGNS: readonly (readonly [type: string, at: number, bytes: string])[] = [
  ['image/png', 0, '\x89PNG\r\n\x1a\n'],
  ['image/jpeg', 0, '\xff\xd8\xff'],
  ['image/gif', 0, 'GIF8'],
  ['image/webp', 8, 'WEBP'],
  ['image/avif', 4, 'ftypavif'],
  ['image/avif', 4, 'ftypavis'],
];

/**
 * The type of a bitmap, by its first bytes (https://mimesniff.spec.whatwg.org/#image-type-pattern-matching-algorithm);
 * '' for anything else. Drawings (SVG) are not kept: they can hold more than a picture.
 */
export function imageType(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  return SIGNS.find(([, at, sign]) => head.startsWith(sign, at))?.[0] ?? '';
}
