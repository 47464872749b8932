import fc from 'fast-check';
import { writeEpub } from '@/utils/formats/export/epub/write-epub';
import type { Bundle } from '@/utils/library/bundle';
import { bodies } from './bodies';
import { bundleOf } from './bundles';
import { collect, each } from './collect';
import { manyArticles } from './many-articles';

/** Books to be checked: single articles in each language, one of right-to-left articles, random bodies, all in one. */
export async function* books(): AsyncGenerator<{ name: string; bytes: Uint8Array }> {
  const articles = [...manyArticles(200)];
  const random = fc.sample(bodies, { seed: 7, numRuns: 400 }).map((html) => bundleOf({ html }));
  for (const [index, article] of articles.slice(0, 11).entries()) yield book(`single-${index}`, [article]);
  yield book(
    'rtl',
    articles.filter(({ entry }) => entry.dir === 'rtl'),
  );
  yield book('random', random);
  yield book('all', articles);
}

async function book(name: string, bundles: readonly Bundle[]): Promise<{ name: string; bytes: Uint8Array }> {
  const { sink, bytes } = collect();
  const lang = bundles.length === 1 ? (bundles[0]?.entry.lang ?? '') : 'en';
  const about = {
    title: `Lectern & <${name}>`,
    lang,
    identifier: `urn:lectern:${name}`,
    modified: Date.UTC(2024, 4, 6, 7, 8, 9),
  };
  await writeEpub(about, { contents: 'Contents', highlights: 'Highlights' }, each(bundles), sink);
  return { name, bytes: bytes() };
}
