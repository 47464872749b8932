/** Beginnings of words in addresses, mostly English on sites of every language. */
const NEWS =
  /\/(blog|news|article|post|stor(y|ies)|insight|press|guide|feature|opinion|learn|resource|advice|health|life|politic|sport)\w*\/[^/]/i;
const LIST = /\/(categor|tag|topic|search|archive|browse|list|ranking|all|event|job)\w*(\/|$)/i;
const SERVICE = /(service|solution|pricing|program|course|about|product|consult|insurance)\w*(\/|$|\.)/i;

/** The path of an address. A page from a disk, or without an address, is in no place of a site. */
export function pathOf(address: string): string {
  return address.startsWith('http') && URL.canParse(address) ? new URL(address).pathname : '/file';
}

/** What the path of a page says of its kind. */
export function pathSigns(path: string) {
  const parts = path.split('/').filter(Boolean);
  return {
    isNews: NEWS.test(path),
    isList: LIST.test(path),
    isService: SERVICE.test(path),
    /** Most words that a part of the path is made of; 0 on a front page. */
    slugWords: Math.max(0, ...parts.map((part) => part.split(/[-_]/).length)),
  };
}
