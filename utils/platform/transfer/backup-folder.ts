import { changeNote, readNote } from '../store/note-store';

const NOTE = 'backup-folder';
/** Backups that stay in the folder. */
const KEPT = 5;
const BEGINNING = 'lectern-backup-';

/** What browsers with access to folders have beside the standard types. */
interface Folder extends FileSystemDirectoryHandle {
  queryPermission(options: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(options: { mode: 'readwrite' }): Promise<PermissionState>;
}

type Picker = (options: { id: string; mode: 'readwrite'; startIn: 'documents' }) => Promise<Folder>;

function picker(): Picker | undefined {
  return (globalThis as { showDirectoryPicker?: Picker }).showDirectoryPicker;
}

/** Whether this browser lets people choose a folder. */
export function canChooseFolder(): boolean {
  return picker() !== undefined;
}

/** Lets somebody choose the folder for backups. Has to be called directly from a click. @returns its name, '' for none */
export async function chooseFolder(): Promise<string> {
  try {
    const folder = await picker()?.({ id: 'lectern-backup', mode: 'readwrite', startIn: 'documents' });
    if (folder === undefined) return '';
    await changeNote(NOTE, () => folder);
    return folder.name;
  } catch {
    // Nobody chose one: the old one stays.
    return folderName();
  }
}

/** Name of the chosen folder, '' for none. */
export async function folderName(): Promise<string> {
  return (await folder())?.name ?? '';
}

async function folder(): Promise<Folder | null> {
  const stored = await readNote(NOTE);
  return typeof stored === 'object' && stored !== null && 'queryPermission' in stored ? (stored as Folder) : null;
}

/** Whether the chosen folder may be written now. @param ask ask for it, or for another one: only in a click */
export async function mayWriteFolder(ask: boolean): Promise<boolean> {
  const chosen = await folder();
  if (ask && (chosen === null || (await isGone(chosen)))) return (await chooseFolder()) !== '';
  if (chosen === null) return false;
  const mode = { mode: 'readwrite' } as const;
  const state = ask ? await chosen.requestPermission(mode) : await chosen.queryPermission(mode);
  return state === 'granted';
}

/** Whether a folder is not there any more; what may not be looked into yet may be there. */
async function isGone(chosen: Folder): Promise<boolean> {
  try {
    await chosen.values().next();
    return false;
  } catch (error) {
    return error instanceof DOMException && error.name === 'NotFoundError';
  }
}

/**
 * Writes a backup in the chosen folder, and removes the oldest of this library's there, so that the newest few stay. One
 * that cannot be written to its end leaves nothing behind, and one of the same day as it was.
 * @param day as it stands in the file's name
 * @throws where the folder is gone, full, or may not be written
 */
export async function writeInFolder<T>(
  day: string,
  write: (stream: WritableStream<Uint8Array>) => Promise<T>,
): Promise<T> {
  const chosen = await folder();
  if (chosen === null) throw new Error('No folder was chosen.');
  const ending = `-${await libraryName()}.zip`;
  const name = `${BEGINNING}${day}${ending}`;
  try {
    const file = await chosen.getFileHandle(name, { create: true });
    const written = await write((await file.createWritable()) as unknown as WritableStream<Uint8Array>);
    await thinOut(chosen, ending);
    return written;
  } catch (error) {
    // Until all is written the file is what it was before: empty, when there was none.
    await removeEmpty(chosen, name);
    throw error;
  }
}

/** Two browsers may have chosen one folder, and a library that was lost has its backups there. */
async function libraryName(): Promise<string> {
  const name = await readNote('device');
  return typeof name === 'string' ? name : '';
}

/** Names of our backups with an ending, latest first. */
async function backupsIn(chosen: Folder, ending: string): Promise<string[]> {
  const ours: string[] = [];
  for await (const { kind, name } of chosen.values())
    if (kind === 'file' && name.startsWith(BEGINNING) && name.endsWith(ending)) ours.push(name);
  return ours.sort().reverse();
}

async function thinOut(chosen: Folder, ending: string): Promise<void> {
  let whole = 0;
  for (const name of await backupsIn(chosen, ending))
    if (!(await removeEmpty(chosen, name)) && ++whole > KEPT) await chosen.removeEntry(name);
}

/** Removes a file in which nothing was written: a browser that was closed meanwhile leaves one. */
async function removeEmpty(chosen: Folder, name: string): Promise<boolean> {
  try {
    const isEmpty = (await (await chosen.getFileHandle(name)).getFile()).size === 0;
    if (isEmpty) await chosen.removeEntry(name);
    return isEmpty;
  } catch {
    // It went with its folder, or another program holds it: it counts as it is.
    return false;
  }
}
