/**
 * A thread that reads pages in jsdom. For each page it is sent it answers once for each reader, so that whoever waits
 * knows which of them hangs.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { READERS } from './in-page.mjs';
import { compile, openInJsdom } from './jsdom-page.mjs';

const compiled = compile(workerData.scripts);

parentPort.on('message', async ({ page, readers }) => {
  const open = await attempt(() => openInJsdom(page, compiled));
  for (const reader of readers) {
    const { value, error = open.error } = open.value
      ? await attempt(() => open.value.call(READERS[reader], page.url))
      : {};
    parentPort.postMessage({ reader, found: value, error });
  }
  open.value?.close();
});

async function attempt(work) {
  try {
    return { value: await work() };
  } catch (error) {
    // Errors of a page's own realm do not travel between threads, their words do.
    return { error: String(error?.message ?? error) };
  }
}
