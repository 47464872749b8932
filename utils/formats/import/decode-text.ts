const REPLACED = '\ufffd';

/**
 * Text of bytes that come piece by piece: UTF-8, UTF-16 when it begins with a byte order mark, and windows-1252 for what
 * is not UTF-8. A few broken letters in a text of otherwise good UTF-8 stay broken letters. The mark itself is left out.
 */
export async function* decodeText(pieces: AsyncIterable<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let sure = false;
  for await (const bytes of pieces) {
    if (decoder === null) {
      const marked = markedEncoding(bytes);
      sure = marked !== '';
      decoder = new TextDecoder(marked || 'utf-8');
    }
    let text: string = decoder.decode(bytes, { stream: true });
    if (!sure) {
      const broken = count(text, REPLACED);
      const letters = foreignLetters(text) - broken;
      if (broken > letters) {
        decoder = new TextDecoder('windows-1252');
        text = decoder.decode(bytes, { stream: true });
      }
      sure = broken > 0 || letters > 0;
    }
    yield text;
  }
  yield decoder?.decode() ?? '';
}

function markedEncoding([first, second, third]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : '';
}

function count(text: string, what: string): number {
  return text.split(what).length - 1;
}

/** How many characters stand outside ASCII. */
function foreignLetters(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant
  return text.match(/[^\u0000-\u007f]/gu)?.length ?? 0;
}
