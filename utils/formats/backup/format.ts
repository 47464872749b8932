/** What a backup calls itself; readers refuse a newer version than theirs. */
export const FORMAT = 'lectern-backup';
export const VERSION = 1;
export const ABOUT = 'lectern.json';
/** Of the saved searches. Readers of before pass over it. */
export const SEARCHES = 'searches.json';

/** A member of an article: its id, the member's name, its kind. */
export const ARTICLE_MEMBER = /^articles\/([a-z2-7]{26})\/([\w-]{1,80})\.(json|html)$/;
export const IMAGE_MEMBER = /^images\/([\w-]{1,128})\.([a-z]{3,4})$/;
/** What a picture's bytes may be kept under. */
export const IMAGE_HASH = /^[\w-]{1,128}$/;

const ENDINGS: readonly (readonly [ending: string, type: string])[] = [
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['gif', 'image/gif'],
  ['webp', 'image/webp'],
  ['avif', 'image/avif'],
  ['svg', 'image/svg+xml'],
  ['bmp', 'image/bmp'],
  ['ico', 'image/x-icon'],
];

/** Ending of a file with a picture of this type. */
export function endingOf(type: string): string {
  return ENDINGS.find(([, known]) => known === type)?.[0] ?? 'img';
}

/** Type of a picture by the ending of its file. */
export function typeOf(ending: string): string {
  return ENDINGS.find(([known]) => known === ending)?.[1] ?? 'application/octet-stream';
}

/** Beyond these a file is none of ours: no library has a million articles, no body 64 megabytes. */
export const LIMITS = {
  members: 8_000_000,
  memberBytes: 64_000_000,
  aboutBytes: 1_000_000,
  membersOfArticle: 500,
  /** Deflate makes at most 1,032 out of one byte, text of ours at most some hundred. */
  ratio: 400,
  ratioFrom: 1_000_000,
} as const;

/**
 * The line that stands before a body, so that a browser opens the file as a readable page in which nothing runs or
 * loads. What follows its end is the body, byte by byte.
 */
export function headLine(title: string, lang: string, dir: string): string {
  const escaped = title
    .toWellFormed()
    .replace(/[\r\n]/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`;
  return `<!doctype html><html lang="${lang.replace(/[^\w-]/g, '')}" dir="${dir}"><meta charset="utf-8">${policy}<title>${escaped}</title><body>\n`;
}
