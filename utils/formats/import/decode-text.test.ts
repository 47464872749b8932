// @vitest-environment node
import { expect, test } from 'vitest';
import { decodeText } from './decode-text';

const TEXT = 'Grüße aus Łódź, 日本 👋';

async function decoded(bytes: Uint8Array<ArrayBuffer>, length = 16): Promise<string> {
  let text = '';
  for await (const piece of decodeText(pieces(bytes, length))) text += piece;
  return text;
}

async function* pieces(bytes: Uint8Array<ArrayBuffer>, length: number) {
  for (let at = 0; at < bytes.length; at += length) yield bytes.slice(at, at + length);
}

function utf16(text: string, littleEndian: boolean): Uint8Array<ArrayBuffer> {
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) bytes.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(bytes.buffer);
}

test('UTF-8 with and without its mark, cut anywhere', async () => {
  const bytes = new TextEncoder().encode(`\ufeff${TEXT}`);
  for (let length = 3; length < 12; length++) {
    expect(await decoded(bytes, length)).toBe(TEXT);
    expect(await decoded(bytes.slice(3), length)).toBe(TEXT);
  }
});

test('UTF-16 of either order, by its mark', async () => {
  expect(await decoded(utf16(`\ufeff${TEXT}`, true), 7)).toBe(TEXT);
  expect(await decoded(utf16(`\ufeff${TEXT}`, false), 7)).toBe(TEXT);
});

test('windows-1252 where it is not UTF-8, also late in a file', async () => {
  const late = 'plain text for quite a while, then caf\xe9 and \x80 5';
  expect(await decoded(Uint8Array.from(late, (letter) => letter.charCodeAt(0)))).toBe(
    'plain text for quite a while, then café and € 5',
  );
});

test('a broken letter in good UTF-8 costs that letter alone', async () => {
  const bytes = new TextEncoder().encode('Grüße, señor');
  expect(await decoded(Uint8Array.from([...bytes, 0xc3, 0x28, ...bytes]), 100)).toBe('Grüße, señor\ufffd(Grüße, señor');
});
