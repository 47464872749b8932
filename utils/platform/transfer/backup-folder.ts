import { changeNote, readNote } from '../store/note-store';

const NOTE = 'backup-folder';
const NAME = /^lectern-backup-\d{4}-\d\d-\d\d\.zip$/;
/** Older backups that stay in the folder beside the newest. */
const KEPT = 5;

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

/** Whether the chosen folder may be written now. @param ask ask for it: only in a click */
export async function mayWriteFolder(ask: boolean): Promise<boolean> {
  const chosen = await folder();
  if (chosen === null) return false;
  const mode = { mode: 'readwrite' } as const;
  const state = ask ? await chosen.requestPermission(mode) : await chosen.queryPermission(mode);
  return state === 'granted';
}

/** Begins a file in the chosen folder. @throws where the folder is gone or may not be written */
export async function openInFolder(name: string): Promise<WritableStream<Uint8Array>> {
  const file = await (await folder())?.getFileHandle(name, { create: true });
  if (file === undefined) throw new Error('No folder was chosen.');
  return (await file.createWritable()) as unknown as WritableStream<Uint8Array>;
}

/** Removes the oldest of our backups in the folder, so that the newest few stay. Touches no other file. */
export async function thinOut(): Promise<void> {
  const chosen = await folder();
  if (chosen === null) return;
  const ours: string[] = [];
  for await (const { kind, name } of chosen.values()) if (kind === 'file' && NAME.test(name)) ours.push(name);
  for (const name of ours.sort().reverse().slice(KEPT)) await chosen.removeEntry(name);
}
