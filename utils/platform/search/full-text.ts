import type { SAHPoolUtil, Database as Sqlite } from '@sqlite.org/sqlite-wasm';
import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import type { IndexQuery } from '@/utils/search/index-query';

const FOLDER = 'lectern-search';
const FILE = '/index.sqlite3';
/** One holder at a time: the files of the index can be open in one place only. */
const LOCK = 'lectern-search';
/** Changes with the form of the index and with how words are found: another means the index is made anew. */
const FORM = '3';

const ABOUT = 'CREATE TABLE IF NOT EXISTS about (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;';
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS articles (no INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL);
  CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5(
    text, content='', contentless_delete=1, detail=none, prefix='2 3 4', tokenize='unicode61 remove_diacritics 0'
  );
`;

/** An article as the index takes it in: its words, or null to drop it. */
export interface IndexItem {
  readonly id: string;
  readonly words: string | null;
}

/** An index that is open, and nobody else's meanwhile. */
interface Held {
  readonly db: Sqlite;
  readonly since: number;
  /** Closes it for whoever waits; `wipe` empties it too. */
  readonly letGo: (wipe: boolean) => void;
}

/** So long it stays open after a question, for the next letter that is typed; and so long at most while others wait. Milliseconds. */
const PAUSE = 250;
const TURN = 500;

let pool: Promise<SAHPoolUtil> | null = null;
let held: Promise<Held> | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Does something with the index, which is opened for it if it is not open, and stays so for a moment. The index is
 * derived: whatever is wrong with it, it is emptied and said to be new.
 * @param wasm address of SQLite's program
 */
export async function withIndex<Value>(wasm: string, use: (db: Sqlite) => Value): Promise<Value> {
  clearTimeout(timer);
  held ??= hold(wasm);
  try {
    const { db, since } = await held;
    const value = use(db);
    if (Date.now() - since > TURN) void letGo(false);
    return value;
  } catch (error) {
    // A damaged index says nothing of value: the next look finds an empty one and fills it.
    console.warn('Lectern: the search index is made anew', error);
    await letGo(true);
    throw error;
  } finally {
    clearTimeout(timer);
    timer = setTimeout(() => void letGo(false), PAUSE);
  }
}

/** Waits for its turn, and opens the index. What cannot be opened is wiped: the turn ends with that. */
function hold(wasm: string): Promise<Held> {
  return new Promise((resolve, reject) => {
    const turn = async () => {
      const vfs = await openPool(wasm);
      if (vfs.isPaused()) await vfs.unpauseVfs();
      let isDamaged = true;
      try {
        const db = new vfs.OpfsSAHPoolDb(FILE);
        try {
          prepare(db);
          isDamaged = await new Promise<boolean>((end) => resolve({ db, since: Date.now(), letGo: end }));
        } finally {
          db.close();
        }
      } finally {
        if (isDamaged) await vfs.wipeFiles();
        vfs.pauseVfs();
      }
    };
    navigator.locks.request(LOCK, turn).catch(reject);
  });
}

/** Ends the turn, if there is one. Whoever comes next waits for another. */
async function letGo(wipe: boolean): Promise<void> {
  const ending = held;
  held = null;
  // One that could not be opened has ended by itself, and its caller has heard why.
  (await ending?.catch(() => null))?.letGo(wipe);
}

function openPool(wasm: string): Promise<SAHPoolUtil> {
  pool ??= install(wasm);
  pool.catch(() => {
    // The caller hears of it; the next caller tries again.
    pool = null;
  });
  return pool;
}

/** What SQLite reads before it starts: silence about file systems that we neither have nor want. */
function configure(): void {
  const vfs = { opfs: true, 'opfs-vfs': true, 'opfs-wl': true, kvvfs: true };
  Object.assign(globalThis, { sqlite3ApiConfig: { warn: () => undefined, disable: { vfs } } });
}

async function install(wasm: string): Promise<SAHPoolUtil> {
  configure();
  const quiet = { print: () => undefined, printErr: () => undefined, locateFile: () => wasm };
  const sqlite3 = await (sqlite3InitModule as (options: object) => ReturnType<typeof sqlite3InitModule>)(quiet);
  return sqlite3.installOpfsSAHPoolVfs({ name: FOLDER, directory: `/${FOLDER}`, initialCapacity: 4 });
}

function prepare(db: Sqlite): void {
  // It can be made anew: what a power cut takes from it is no loss.
  db.exec('PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY; PRAGMA cache_size = -16000;');
  db.exec(ABOUT);
  if (formOf(db) !== FORM) db.exec('DROP TABLE IF EXISTS words; DROP TABLE IF EXISTS articles; DELETE FROM about;');
  db.exec(SCHEMA);
}

function formOf(db: Sqlite): string {
  return String(db.selectValue("SELECT value FROM about WHERE name = 'form'") ?? '');
}

/** Whether the index was filled before: a new one has to be given every article. */
export function isFilled(db: Sqlite): boolean {
  return formOf(db) === FORM;
}

/** Says that every article is on its way into the index. */
export function markFilled(db: Sqlite): void {
  db.exec({ sql: "INSERT OR REPLACE INTO about VALUES ('form', ?)", bind: [FORM] });
}

/** Takes articles in, again where they are there already, or drops them; all or none. */
export function index(db: Sqlite, items: readonly IndexItem[]): void {
  db.transaction(() => {
    for (const { id, words } of items) {
      const known = db.selectValue('SELECT no FROM articles WHERE id = ?', [id]);
      if (known !== undefined) db.exec({ sql: 'DELETE FROM words WHERE rowid = ?', bind: [known] });
      if (words === null) db.exec({ sql: 'DELETE FROM articles WHERE id = ?', bind: [id] });
      else {
        if (known === undefined) db.exec({ sql: 'INSERT INTO articles (id) VALUES (?)', bind: [id] });
        const no = known ?? db.selectValue('SELECT last_insert_rowid()');
        db.exec({ sql: 'INSERT INTO words (rowid, text) VALUES (?, ?)', bind: [no as number, words] });
      }
    }
  });
}

/** Ids of the articles that hold what is asked for, the best first. */
export function find(db: Sqlite, { match }: IndexQuery): string[] {
  if (match === '') return [];
  return db.selectValues(
    'SELECT articles.id FROM words JOIN articles ON articles.no = words.rowid WHERE words MATCH ? ORDER BY words.rank',
    [match],
  ) as string[];
}

/** Bytes that the index takes. */
export function sizeOf(db: Sqlite): number {
  return Number(db.selectValue('SELECT page_count * page_size FROM pragma_page_count, pragma_page_size') ?? 0);
}
