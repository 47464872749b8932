import { useEffect, useState } from 'preact/hooks';
import { type Failure, failureOf } from '@/utils/article/failure';
import { type LinkQueue, parseLinkQueue } from '@/utils/library/link-queue';
import type { Sort } from '@/utils/library/sort';
import { watchLibrary } from '@/utils/platform/library/library-news';
import { changeEntries } from '@/utils/platform/library/library-store';
import { readLinks, readQueue, watchQueue } from '@/utils/platform/links/queue-store';
import { send } from '@/utils/platform/messages';
import { requestSiteAccess } from '@/utils/platform/site-access';

/** Links that are fetched one by one: how far that is, and what can be done. */
export interface LinkQueueView {
  readonly running: boolean;
  /** Title of the link that is being read, '' while none is. */
  readonly current: string;
  /** How many wait, null while nobody knows. */
  readonly left: number | null;
  readonly dead: number;
  /** Access was asked for and not given. */
  readonly refused: boolean;
  readonly failure: Failure | null;
  /** Asks for access where it lacks: call it inside a click. */
  readonly start: () => void;
  readonly pause: () => void;
  /** Another try for all whose pages were gone. */
  readonly revive: () => void;
}

/** An open page asks for the next link this long after the last, and so often whether it is somebody's turn. Milliseconds. */
const PAUSE = 2000;
/** So many are changed in one transaction. */
const BATCH = 250;

/** The queue of links, which the background works through, and quicker while somebody looks on. */
export function useLinkQueue(sort: Sort): LinkQueueView {
  const [queue, setQueue] = useState<LinkQueue>(parseLinkQueue(null));
  const [links, setLinks] = useState<Awaited<ReturnType<typeof readLinks>> | null>(null);
  const [refused, setRefused] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const fail = (error: unknown) => setFailure(failureOf(error, 'storage-broken'));
  useEffect(() => {
    const count = () => void readLinks(sort).then(setLinks, fail);
    void readQueue().then(setQueue, fail);
    count();
    const ends = [watchQueue(setQueue), watchLibrary(count)];
    return () => {
      for (const end of ends) end();
    };
  }, []);
  useEffect(() => {
    if (!queue.running) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let current = true;
    const next = async () => {
      // A background that was just ended starts with the next message.
      await send('fetch-next', { hurry: false }).catch(console.warn);
      if (current) timer = setTimeout(next, PAUSE);
    };
    void next();
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [queue.running]);
  useEffect(() => {
    // The list is shown in another order: it is worked through in that.
    if (queue.running) void send('run-links', { sort }).catch(fail);
  }, [sort.by, sort.reversed]);
  const start = async () => {
    const granted = await requestSiteAccess();
    setRefused(!granted);
    if (granted) await send('run-links', { sort });
  };
  const revive = async () => {
    const ids = links?.dead ?? [];
    for (let at = 0; at < ids.length; at += BATCH)
      await changeEntries(ids.slice(at, at + BATCH), () => ({ dead: false }));
  };
  return {
    running: queue.running,
    current: queue.current?.title ?? '',
    left: links?.left.length ?? null,
    dead: links?.dead.length ?? 0,
    refused,
    failure,
    start: () => void start().catch(fail),
    pause: () => void send('run-links', { sort: null }).catch(fail),
    revive: () => void revive().catch(fail),
  };
}
