import { makeArticle } from '@/bench/library/articles';
import { openFirstForm } from '@/tests/support/first-form';

/** Puts a library of the database's first form in the place of the one there is. @returns the ids of its articles */
export async function makeFirstForm(count: number): Promise<readonly string[]> {
  const made = await Promise.all(Array.from({ length: count }, (_, number) => makeArticle(number, 0.1)));
  const db = await firstForm();
  const tx = db.transaction(['entries', 'bodies', 'counters'], 'readwrite');
  for (const [at, { article, read, progress, savedAt, view }] of made.entries()) {
    const { id, url, pageUrl, title, site, lang, dir, minutes } = article;
    const byline = article.authors.map(({ name }) => name).join(', ');
    const about = { id, kind: 'article', url, pageUrl, title, byline, site, lang, dir, minutes };
    const state = { view, read, progress, savedAt, updatedAt: savedAt, trashedAt: 0, seq: at + 1 };
    await tx.objectStore('entries').put({ ...about, ...state });
    await tx.objectStore('bodies').put({ id, article });
  }
  await tx.objectStore('counters').put({ name: 'seq', value: count });
  await tx.done;
  db.close();
  return made.map(({ article }) => article.id);
}

/** The background looks at the library too, and would make a new one between taking the old away and making the first. */
async function firstForm() {
  for (;;) {
    try {
      return await openFirstForm();
    } catch (error) {
      // It was quicker: once more.
      if (!(error instanceof DOMException) || error.name !== 'VersionError') throw error;
    }
  }
}
