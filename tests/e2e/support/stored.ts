import type { Page } from 'puppeteer-core';

/** Every record of a table as it is stored, past all of our own code. */
export function readTable(page: Page, table: string): Promise<Record<string, unknown>[]> {
  return page.evaluate(
    (name) =>
      new Promise<Record<string, unknown>[]>((resolve) => {
        const open = indexedDB.open('lectern');
        open.onsuccess = () => {
          const all = open.result.transaction(name).objectStore(name).getAll();
          all.onsuccess = () => {
            open.result.close();
            resolve(all.result);
          };
        };
      }),
    table,
  );
}

/** Puts a record in a table as it is, past all of our own code. */
export function writeRecord(page: Page, table: string, record: object): Promise<void> {
  return page.evaluate(
    (name, value) =>
      new Promise<void>((resolve) => {
        const open = indexedDB.open('lectern');
        open.onsuccess = () => {
          const tx = open.result.transaction(name, 'readwrite');
          tx.objectStore(name).put(value);
          tx.oncomplete = () => {
            open.result.close();
            resolve();
          };
        };
      }),
    table,
    record,
  );
}

/** Takes the whole library away, once everybody has let go of it. */
export function deleteLibrary(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        indexedDB.deleteDatabase('lectern').onsuccess = () => resolve();
      }),
  );
}
