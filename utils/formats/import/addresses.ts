import type { Told } from './take';

/** An address in running text, with its title where Markdown gives one: "[title](https://…)". */
const ADDRESS = /(?:\[([^[\]\n]{1,500})\]\(\s*)?(https?:\/\/[^\s<>"'`\\\]}|。，、；：！？」』）》]{1,4096})/gi;
/** A line of OneTab: "https://… | title". */
const TAB = /^([a-z][a-z+.-]*:\S+)\s+\|\s+(.*)$/i;
/** A line that is an address of another kind: told as refused, not passed over. */
const OTHER = /^(javascript:\S|data:[\w/]+[;,]|(file|ftp|chrome|moz-extension|chrome-extension):\/\/)/i;
/** A line longer than this is read in parts. */
const MAX_LINE = 1 << 16;

/** Every line of a text that comes piece by piece; of an endless line its parts. */
export async function* textLines(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of pieces) {
    const lines = (rest + piece).split(/\r\n|\r|\n/);
    rest = lines.pop() ?? '';
    yield* lines;
    if (rest.length < MAX_LINE) continue;
    // Not in the middle of an address.
    const end = rest.search(/\s\S*$/) + 1 || rest.length;
    yield rest.slice(0, end);
    rest = rest.slice(end);
  }
  yield rest;
}

/** Addresses in a line of text, in their order. */
export function lineAddresses(line: string): Told[] {
  const text = line.trim();
  const tab = TAB.exec(text);
  if (tab !== null) return [{ url: tab[1], title: tab[2] }];
  if (/^https?:\/\/\S+$/i.test(text) || OTHER.test(text)) return [{ url: text }];
  return [...text.matchAll(ADDRESS)].map(([, title, address = '']) => ({ url: ended(address), title }));
}

/** Whether a line is one of OneTab's. */
export function isTab(line: string): boolean {
  return TAB.test(line.trim());
}

/** Without the full stop of the sentence, and without brackets that were opened before the address. */
function ended(address: string): string {
  let surplus = address.split(')').length - address.split('(').length;
  let end = address.length;
  while (end > 0 && (/[.,;:!?*_~]/.test(address[end - 1] ?? '') || (address[end - 1] === ')' && surplus > 0))) {
    end -= 1;
    if (address[end] === ')') surplus -= 1;
  }
  return address.slice(0, end);
}
