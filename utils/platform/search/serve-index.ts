import type { Database as Sqlite } from '@sqlite.org/sqlite-wasm';
import { find, index, isFilled, markFilled, sizeOf, withIndex } from './full-text';
import { countQueued, nextItems, queueAll } from './indexing';
import type { Answer, Ask } from './protocol';

const say = (answer: Answer) => postMessage(answer);

/**
 * Answers a page's questions to the index, and takes in what the library has queued for it: first what was asked, then
 * one batch after the other, with room for questions between them.
 * @param wasm address of SQLite's program
 */
export function serveIndex(wasm: string): void {
  let isFilling = false;
  const fill = async () => {
    if (isFilling) return;
    isFilling = true;
    // The next question begins it again.
    await fillUp(wasm).catch((error: unknown) => console.warn('Lectern:', error));
    isFilling = false;
  };
  addEventListener('message', ({ data }: MessageEvent<Ask>) => {
    // A damaged index has been emptied by its first failure: the second look finds a new one.
    answer(wasm, data)
      .catch(() => answer(wasm, data))
      .then(say, (error: unknown) => say({ no: data.no, error: String(error) }))
      .finally(fill);
  });
}

async function answer(wasm: string, ask: Ask): Promise<Answer> {
  if (ask.name === 'find') {
    const ids = await inFilled(wasm, (db) => find(db, ask.query));
    return { no: ask.no, ids, left: await countQueued() };
  }
  if (ask.name === 'rebuild') await queueAll();
  return { no: ask.no, size: await inFilled(wasm, sizeOf) };
}

/**
 * Looks into the index, in one opening of it where it is filled. A new one, or one that was emptied because something was
 * wrong with it, is first given every article.
 */
async function inFilled<Value>(wasm: string, use: (db: Sqlite) => Value): Promise<Value> {
  const seen = await withIndex(wasm, (db) => (isFilled(db) ? { value: use(db) } : null));
  if (seen !== null) return seen.value;
  await queueAll();
  return withIndex(wasm, (db) => {
    markFilled(db);
    return use(db);
  });
}

async function fillUp(wasm: string): Promise<void> {
  for (let next = await nextItems(); next !== null; next = await nextItems()) {
    const { items, left, done } = next;
    await withIndex(wasm, (db) => index(db, items));
    await done();
    say({ left });
  }
}
