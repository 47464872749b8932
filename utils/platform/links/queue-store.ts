import { isPrivateHost } from '@/utils/article/private-address';
import type { Catalogue } from '@/utils/library/catalogue';
import { type LinkQueue, parseLinkQueue } from '@/utils/library/link-queue';
import { parseQuery } from '@/utils/library/query';
import { select } from '@/utils/library/select';
import type { Sort } from '@/utils/library/sort';
import { readCatalogue } from '../library/list-store';
import { changeNote, readNote } from '../store/note-store';

const NOTE = 'link-queue';
const CHANNEL = 'lectern-link-queue';
const LEFT = parseQuery('is:link -is:dead');
const DEAD = parseQuery('is:link is:dead');

/** The queue as it stands. @throws LecternError */
export async function readQueue(): Promise<LinkQueue> {
  return parseLinkQueue(await readNote(NOTE));
}

/** Writes what `next` makes of the queue, and tells every open surface. Resolves with that. @throws LecternError */
export async function changeQueue(next: (queue: LinkQueue) => LinkQueue): Promise<LinkQueue> {
  let queue = parseLinkQueue(null);
  await changeNote(NOTE, (value) => {
    queue = next(parseLinkQueue(value));
    return queue;
  });
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(queue);
  channel.close();
  return queue;
}

/** Calls back with the queue whenever it has changed. Returns the end of the watch. */
export function watchQueue(onChange: (queue: LinkQueue) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<LinkQueue>) => onChange(data));
  return () => channel.close();
}

/**
 * Ids of the links that wait to be fetched, in an order; and of those whose page is gone. Nobody but the reader opens what
 * lies in a private network: the address of a switch may be its switching. @throws LecternError
 */
export async function readLinks(sort: Sort): Promise<{ left: readonly string[]; dead: readonly string[] }> {
  const catalogue = await readCatalogue();
  const slots = (query: typeof LEFT) => [...select(catalogue, query, sort)];
  const left = slots(LEFT).filter((slot) => !isPrivateHost(hostAt(catalogue, slot)));
  return { left: left.map(catalogue.id), dead: slots(DEAD).map(catalogue.id) };
}

/** The host of an entry's address, which stands behind its site. */
function hostAt(catalogue: Catalogue, slot: number): string {
  const host = catalogue.line(slot, 2).split(' ').pop() ?? '';
  return host.replace(/:\d+$/, '');
}
