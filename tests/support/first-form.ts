import { deleteDB, type IDBPDatabase, openDB } from 'idb';

/** Takes the library away and makes an empty one as the database's first form was. */
export async function openFirstForm(): Promise<IDBPDatabase> {
  await deleteDB('lectern');
  return openDB('lectern', 1, {
    upgrade(db) {
      db.createObjectStore('entries', { keyPath: 'id' }).createIndex('view-seq', ['view', 'seq']);
      db.createObjectStore('bodies', { keyPath: 'id' });
      db.createObjectStore('recents', { keyPath: 'id' }).createIndex('openedAt', 'openedAt');
      db.createObjectStore('positions', { keyPath: 'id' });
      db.createObjectStore('counters', { keyPath: 'name' });
    },
  });
}
