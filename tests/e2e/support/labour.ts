import { makeArticle, randomFrom } from '@/bench/library/articles';
import { articleId, stripTracking } from '@/utils/article/address';
import type { Incoming } from '@/utils/library/bundle';
import { removeForGood } from '@/utils/platform/library/article-store';
import { changeEntries, changeEntry, saveArticle } from '@/utils/platform/library/library-store';
import { importAll } from '@/utils/platform/transfer/import-store';

/** What the library said it has done, told only after it said so. */
export type Done =
  | { readonly what: 'saved' | 'imported' | 'removed'; readonly ids: readonly string[] }
  | { readonly what: 'tagged'; readonly tag: string };

const IMPORTED = 130;
/** Texts of a few hundred bytes, of some kilobytes, and so long that Chromium keeps them in files of their own. */
const SCALES = [0.05, 0.05, 0.5, 0.5, 12];

const done: Done[] = [];
let wanted: { count: number; resolve: () => void } | null = null;

function acknowledge(one: Done): void {
  done.push(one);
  if (wanted !== null && done.length >= wanted.count) wanted.resolve();
}

/** What has been acknowledged, as soon as it is so much. */
export async function acknowledged(count: number): Promise<readonly Done[]> {
  if (done.length < count)
    await new Promise<void>((resolve) => {
      wanted = { count, resolve };
    });
  return [...done];
}

/**
 * Saves, imports, changes and deletes without end, three things at a time, each as chance will have it.
 * @param seed the same for the same row of acts
 * @param from number of the first article: others than in other rounds
 */
export function labour(seed: number, from: number): void {
  const lanes = [saving, importing, changing].map((lane, at) => lane(randomFrom(seed * 3 + at), from));
  Promise.all(lanes).catch((error: unknown) => {
    document.title = `Labour ended: ${error}`;
  });
}

const kept: string[] = [];

async function saving(random: () => number, from: number): Promise<void> {
  for (let number = from; ; number++) {
    const { article } = await makeArticle(number, SCALES[Math.floor(random() * SCALES.length)]);
    const isKept = random() < 0.7;
    await saveArticle(article);
    if (isKept) {
      kept.push(article.id);
      acknowledge({ what: 'saved', ids: [article.id] });
      continue;
    }
    await changeEntry(article.id, { view: 'trash', trashedAt: Date.now() });
    await removeForGood([article.id]);
    acknowledge({ what: 'removed', ids: [article.id] });
  }
}

async function importing(random: () => number, from: number): Promise<void> {
  for (let file = 0; ; file++) {
    const items = Array.from({ length: IMPORTED }, (_, at) => incoming(`${from}-${file}-${at}`, random));
    const ids = await Promise.all(items.map(({ url }) => articleId(stripTracking(url))));
    await importAll(
      stream(items),
      { name: 'a file', size: 1 },
      {
        signal: new AbortController().signal,
        onProgress: ({ fresh, merged, same }) =>
          acknowledge({ what: 'imported', ids: ids.slice(0, fresh + merged + same) }),
      },
    );
  }
}

async function* stream(items: readonly Incoming[]): AsyncGenerator<Incoming> {
  yield* items;
}

function incoming(name: string, random: () => number): Incoming {
  const html = random() < 0.5 ? '' : `<p>${`What the file says of ${name}. `.repeat(20)}</p>`;
  const highlights = html === '' ? [] : [{ quote: 'What the file says', note: '', createdAt: 5 }];
  return {
    ...{ url: `https://import.example/${name}`, title: name, byline: '', site: '', lang: 'en', published: '' },
    ...{ excerpt: '', html, image: '', savedAt: 0, view: 'inbox', read: false, favourite: false, progress: 0 },
    ...{ tags: ['imported'], highlights },
  };
}

/** Tags several articles in one go. The tag says how many, so that a look at them tells whether all were reached. */
async function changing(random: () => number, from: number): Promise<void> {
  for (let turn = 0; ; turn++) {
    const ids = kept.filter(() => random() < 0.7);
    const tag = `bulk ${from} ${turn} of ${ids.length}`;
    await changeEntries(ids, (entry) => ({ tags: [...entry.tags, tag], read: !entry.read }));
    if (ids.length > 0) acknowledge({ what: 'tagged', tag });
    // While there is nothing to change, this lane would keep the others waiting.
    await new Promise((resolve) => setTimeout(resolve, ids.length === 0 ? 5 : 0));
  }
}
