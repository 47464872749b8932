import { database } from '@/utils/platform/store/database';

const NAME = 'bare';
const BATCH = 500;
const STRICT = { durability: 'strict' } as const;

interface Row {
  readonly id: string;
  readonly bodyId: string;
  readonly view: string;
  readonly order: number;
}

let opened: Promise<IDBDatabase> | null = null;

/** The database that the product is compared with: the same entries and texts, one index, and nothing else. */
function bare(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const open = indexedDB.open(NAME, 1);
    open.onupgradeneeded = () => {
      open.result.createObjectStore('entries', { keyPath: 'id' }).createIndex('view-order', ['view', 'order']);
      open.result.createObjectStore('bodies', { keyPath: 'id' });
    };
    open.onsuccess = () => resolve(open.result);
    open.onerror = () => reject(open.error);
  });
  return opened;
}

/** Copies what the library holds, as it is stored. */
export async function copyToBare(): Promise<void> {
  const [library, db] = [await database(), await bare()];
  for (const table of ['entries', 'bodies'] as const) {
    let range: IDBKeyRange | undefined;
    for (let rows = await library.getAll(table, range, BATCH); rows.length > 0; ) {
      const tx = db.transaction(table, 'readwrite');
      for (const row of rows) tx.objectStore(table).put(row);
      await ended(tx);
      range = IDBKeyRange.lowerBound(rows.at(-1)?.id ?? '', true);
      rows = await library.getAll(table, range, BATCH);
    }
  }
}

/** What the product does, done with IndexedDB alone. */
export const bareOperations = {
  firstPage: async () => {
    const store = (await bare()).transaction('entries').objectStore('entries');
    let left = 50;
    await new Promise<void>((resolve) => {
      const walk = store.index('view-order').openCursor(IDBKeyRange.bound(['inbox'], ['inbox', []]), 'prev');
      walk.onsuccess = () => (walk.result === null || left-- === 0 ? resolve() : walk.result.continue());
    });
  },
  all: async () => {
    await answer((await bare()).transaction('entries').objectStore('entries').getAll());
  },
  count: async () => {
    const store = (await bare()).transaction('entries').objectStore('entries');
    for (const view of ['inbox', 'archive', 'trash'])
      await answer(store.index('view-order').count(IDBKeyRange.bound([view], [view, []])));
  },
  body: async (id: string) => {
    await answer((await bare()).transaction('bodies').objectStore('bodies').get(id));
  },
  save: async (row: Row, body: object) => {
    const tx = (await bare()).transaction(['entries', 'bodies'], 'readwrite', STRICT);
    tx.objectStore('entries').put(row);
    tx.objectStore('bodies').put(body);
    await ended(tx);
  },
  change: async (ids: readonly string[], fields: object) => {
    const tx = (await bare()).transaction('entries', 'readwrite', STRICT);
    const store = tx.objectStore('entries');
    for (const id of ids) store.put({ ...(await answer<Row>(store.get(id))), ...fields });
    await ended(tx);
  },
};

function answer<Value>(request: IDBRequest): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function ended(tx: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error);
  });
}
