import type { IndexQuery } from '@/utils/search/index-query';
import type { Answer, Ask } from './protocol';

/** What was found in whole texts, the best first. */
export interface TextHits {
  readonly ids: readonly string[];
  /** Articles that the index has not taken in yet. */
  readonly left: number;
}

type Question = Ask extends infer One ? (One extends Ask ? Omit<One, 'no'> : never) : never;
type Waiting = { resolve: (answer: Answer) => void; reject: (error: Error) => void };

let worker: Worker | null = null;
let last = 0;
const waiting = new Map<number, Waiting>();
const watchers = new Set<(left: number) => void>();

/** Finds articles by their whole text. Nothing of it is loaded before the first call. */
export async function findInTexts(query: IndexQuery): Promise<TextHits> {
  const answer = await ask({ name: 'find', query });
  return 'ids' in answer ? answer : { ids: [], left: 0 };
}

/** Bytes that the index takes. */
export async function indexSize(): Promise<number> {
  const answer = await ask({ name: 'size' });
  return 'size' in answer ? answer.size : 0;
}

/** Has every article taken into the index again. */
export async function rebuildIndex(): Promise<void> {
  await ask({ name: 'rebuild' });
}

/** Calls back as the index takes articles in, with how many are left. Returns the end of the watch. */
export function watchIndexing(onProgress: (left: number) => void): () => void {
  watchers.add(onProgress);
  return () => watchers.delete(onProgress);
}

function ask(question: Question): Promise<Answer> {
  worker ??= start();
  const no = ++last;
  const answer = new Promise<Answer>((resolve, reject) => waiting.set(no, { resolve, reject }));
  worker.postMessage({ ...question, no });
  return answer;
}

function start(): Worker {
  const started = new Worker(trusted('/indexer.js'));
  started.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    if ('no' in data) settle(data.no, data);
    else for (const watcher of watchers) watcher(data.left);
  });
  started.addEventListener('error', (event) => {
    for (const { reject } of waiting.values()) reject(new Error(event.message));
    waiting.clear();
    // The next question starts another.
    worker = null;
  });
  return started;
}

function settle(no: number, answer: Answer): void {
  const asker = waiting.get(no);
  waiting.delete(no);
  if ('error' in answer) asker?.reject(new Error(answer.error));
  else asker?.resolve(answer);
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

let policy: { createScriptURL(url: string): string } | null = null;

/** The address of our own script, as pages with trusted types want it. */
function trusted(address: string): string {
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  if (types === undefined) return address;
  policy ??= types.createPolicy('lectern-worker', { createScriptURL: (url) => url });
  return policy.createScriptURL(address);
}
