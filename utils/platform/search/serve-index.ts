import { find, index, isFilled, markFilled, sizeOf, withIndex } from './full-text';
import { nextItems, queueAll } from './indexing';
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
      .then(say, (error: unknown) => say({ no: data.no, error: String(error) }));
    void fill();
  });
}

async function answer(wasm: string, ask: Ask): Promise<Answer> {
  await beginIfNew(wasm);
  if (ask.name === 'find') {
    const left = (await nextItems())?.left ?? 0;
    return { no: ask.no, ids: await withIndex(wasm, (db) => find(db, ask.query)), left };
  }
  if (ask.name === 'rebuild') await queueAll();
  return { no: ask.no, size: await withIndex(wasm, sizeOf) };
}

/** A new index, or one that was emptied because something was wrong with it, is given every article. */
async function beginIfNew(wasm: string): Promise<void> {
  if (await withIndex(wasm, isFilled)) return;
  await queueAll();
  await withIndex(wasm, markFilled);
}

async function fillUp(wasm: string): Promise<void> {
  await beginIfNew(wasm);
  for (let next = await nextItems(); next !== null; next = await nextItems()) {
    const { items, left, done } = next;
    await withIndex(wasm, (db) => index(db, items));
    await done();
    say({ left });
  }
}
