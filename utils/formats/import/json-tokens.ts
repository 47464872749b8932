/** A bracket of a JSON text, or one of its strings. */
export interface JsonToken {
  /** A bracket, or '"' for a string. */
  readonly kind: string;
  readonly start: number;
  /** After its last character; the text's end for a string that breaks off. */
  readonly end: number;
}

/** Brackets and strings of a JSON text, one after the other. It may break off anywhere, and nothing is nested too deep. */
export function* jsonTokens(text: string): Generator<JsonToken> {
  const mark = /["[\]{}]/g;
  for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
    const start = found.index;
    // A string is walked by its quotes: a pattern for millions of characters would need a stack as high.
    const end = found[0] === '"' ? stringEnd(text, start) : start + 1;
    yield { kind: found[0], start, end };
    mark.lastIndex = end;
  }
}

function stringEnd(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text[at - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return at + 1;
  }
  return text.length;
}
