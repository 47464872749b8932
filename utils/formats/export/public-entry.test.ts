// @vitest-environment jsdom

import { expect, test } from 'vitest';
import { bundleOf } from '@/tests/support/bundles';
import { writeChapter } from './epub/chapter';
import { toCsv } from './to-csv';
import { toHtml } from './to-html';
import { toMarkdown } from './to-markdown';
import { toText } from './to-text';
import { writeFolder } from './write-folder';

const words = { highlights: 'Highlights', contents: 'Contents' };
const url = 'file:///home/anna/Kept%20pages/ferries.html';
const local = (title: string) => bundleOf({ url, pageUrl: url, site: '', title });

test('no file for others tells where a page of this machine lies', async () => {
  for (const title of ['The last ferry', url]) {
    const bundle = local(title);
    const texts = [toMarkdown(bundle, words), toHtml(bundle, words), toText(bundle, words)];
    texts.push((await writeChapter(bundle, words)).xhtml);
    for await (const line of toCsv(one(bundle.entry))) if (!line.startsWith('\ufeff')) texts.push(line);
    const zip = new TransformStream<Uint8Array, Uint8Array>();
    const names = new Response(zip.readable).arrayBuffer();
    await writeFolder('text', words, one(bundle), zip.writable);
    texts.push(new TextDecoder('latin1').decode(await names));
    for (const text of texts) expect(text).not.toMatch(/file:|anna/);
    for (const text of texts) expect(text).toContain(title === url ? 'ferries.html' : title);
    expect(texts[1]).not.toContain('<a ');
  }
});

async function* one<Item>(item: Item): AsyncGenerator<Item> {
  yield item;
}
