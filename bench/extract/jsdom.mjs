import { Worker } from 'node:worker_threads';

const PATIENCE = 60_000;
const MEMORY = { maxOldGenerationSizeMb: 3_000 };

/**
 * Reads pages in jsdom, in several threads.
 *
 * @param {object[]} pages
 * @param {{ scripts: string[], workers: number, readers: string[],
 *   tell: (page: object, reader: string, answer: { found?: object, error?: string, late?: boolean }) => void }} options
 */
export async function readInJsdom(pages, { scripts, workers, readers, tell }) {
  const queue = [...pages];
  const lane = async () => {
    let thread = startThread(scripts);
    for (let page = queue.shift(); page !== undefined; page = queue.shift()) {
      const waiting = [...readers];
      while (waiting.length > 0) {
        const { reader, ...answer } = await readRest(thread, page, waiting, tell);
        if (reader === undefined) continue;
        tell(page, reader, answer);
        await thread.terminate();
        thread = startThread(scripts);
      }
    }
    await thread.terminate();
  };
  await Promise.all(Array.from({ length: Math.max(1, workers) }, lane));
}

/**
 * Has a page read by all that are waiting, and takes out of them who has answered. Resolves to nothing, or to the one at
 * whom the thread stuck or died; after that the thread is of no use.
 */
function readRest(thread, page, waiting, tell) {
  return new Promise((resolve) => {
    let timer;
    const end = (outcome) => {
      clearTimeout(timer);
      thread.off('message', hear).off('error', mourn);
      resolve(outcome);
    };
    const watch = () => {
      clearTimeout(timer);
      timer = setTimeout(() => end({ reader: waiting.shift(), late: true }), PATIENCE);
    };
    const mourn = (error) => end({ reader: waiting.shift(), error: error.message });
    const hear = ({ reader, ...answer }) => {
      waiting.shift();
      tell(page, reader, answer);
      if (waiting.length === 0) end({});
      else watch();
    };
    thread.on('message', hear).on('error', mourn);
    watch();
    thread.postMessage({ page: { url: page.url, file: page.file }, readers: [...waiting] });
  });
}

function startThread(scripts) {
  const file = new URL('./jsdom-worker.mjs', import.meta.url);
  // What jsdom complains of on the standard outputs, style sheets mostly, is not asked for.
  const quiet = { stdout: true, stderr: true };
  const thread = new Worker(file, { workerData: { scripts }, resourceLimits: MEMORY, ...quiet });
  // A thread may still fail when nobody waits for it any more.
  return thread.on('error', () => {});
}
