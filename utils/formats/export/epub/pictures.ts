import type { KeptImage } from '@/utils/library/bundle';

/** Pictures that every reader of books shows (EPUB 3.3, 3.2), by how their bytes begin. AVIF is none of them. */
const TYPES: readonly (readonly [type: string, ending: string, start: RegExp])[] = [
  ['image/png', 'png', /^\x89PNG\r\n/],
  ['image/jpeg', 'jpg', /^\xff\xd8\xff/],
  ['image/gif', 'gif', /^GIF8[79]a/],
  ['image/webp', 'webp', /^RIFF[\s\S]{4}WEBP/],
];

/** A picture as a part of a book. */
export interface BookPicture {
  /** Path within the book, made from its bytes: the same picture is the same file. */
  readonly href: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Kept pictures by their address in the article; those that a book cannot show are left out. */
export async function bookPictures(images: readonly KeptImage[]): Promise<Map<string, BookPicture>> {
  const found = new Map<string, BookPicture>();
  for (const { src, bytes } of images) {
    const start = String.fromCharCode(...bytes.subarray(0, 12));
    const kind = TYPES.find(([, , form]) => form.test(start));
    if (kind === undefined) continue;
    found.set(src, { href: `images/${await hashOf(bytes)}.${kind[1]}`, type: kind[0], bytes });
  }
  return found;
}

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest.subarray(0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
