import { beforeEach, expect, test, vi } from 'vitest';
import { mayWriteFolder, writeInFolder } from './backup-folder';

const notes = vi.hoisted(() => new Map<string, unknown>());

vi.mock('../store/note-store', () => ({
  readNote: async (name: string) => notes.get(name),
  changeNote: async (name: string, next: (value: unknown) => unknown) => void notes.set(name, next(notes.get(name))),
}));

/** A folder as browsers give them: a file is there, empty, as soon as it is asked for; what is written counts at the end. */
class Folder {
  readonly files = new Map<string, number>();
  readonly queryPermission = async () => 'granted';
  readonly requestPermission = this.queryPermission;
  isGone = false;

  async *values() {
    if (this.isGone) throw new DOMException('', 'NotFoundError');
    for (const name of this.files.keys()) yield { kind: 'file', name };
  }

  async removeEntry(name: string) {
    this.files.delete(name);
  }

  async getFileHandle(name: string, { create = false } = {}) {
    if (create) this.files.set(name, this.files.get(name) ?? 0);
    if (!this.files.has(name)) throw new DOMException('', 'NotFoundError');
    return {
      getFile: async () => ({ size: this.files.get(name) ?? 0 }),
      createWritable: async () => ({ close: async () => void this.files.set(name, 100) }),
    };
  }
}

let folder: Folder;
const close = (stream: WritableStream) => stream.close();
const full = async () => {
  throw new DOMException('', 'QuotaExceededError');
};

beforeEach(() => {
  folder = new Folder();
  notes.clear();
  notes.set('backup-folder', folder).set('device', 'mine');
});

test('the newest five stay, and nothing of another library or of anybody else goes', async () => {
  const others = ['lectern-backup-2020-01-01-other.zip', 'lectern-notes-mine.zip', 'a.zip'];
  for (const name of others) folder.files.set(name, 100);
  for (const day of [1, 2, 3, 4, 5, 6, 7]) await writeInFolder(`2026-11-0${day}`, close);
  const days = [3, 4, 5, 6, 7].map((day) => `lectern-backup-2026-11-0${day}-mine.zip`);
  expect([...folder.files.keys()].sort()).toEqual([...others, ...days].sort());
});

test('a backup that cannot be written leaves nothing behind, and those of other days where they are', async () => {
  for (const day of [1, 2, 3, 4, 5]) await writeInFolder(`2026-11-0${day}`, close);
  const before = [...folder.files];
  for (const day of [5, 6, 7]) await expect(writeInFolder(`2026-11-0${day}`, full)).rejects.toThrow();
  expect([...folder.files]).toEqual(before);
});

test('what a browser that was closed has left is taken for no backup', async () => {
  for (const day of [1, 2, 3, 4, 5]) await writeInFolder(`2026-11-0${day}`, close);
  folder.files.set('lectern-backup-2026-11-06-mine.zip', 0);
  await writeInFolder('2026-11-07', close);
  expect([...folder.files.keys()].map((name) => name.slice(23, 25))).toEqual(['02', '03', '04', '05', '07']);
});

test('in a click a folder is asked for where none was chosen, or it is gone', async () => {
  const picker = vi.fn(async () => folder);
  vi.stubGlobal('showDirectoryPicker', picker);
  expect(await mayWriteFolder(true)).toBe(true);
  expect(picker).not.toHaveBeenCalled();
  const gone = new Folder();
  gone.isGone = true;
  for (const none of [undefined, gone]) {
    notes.set('backup-folder', none);
    expect(await mayWriteFolder(false)).toBe(none === gone);
    expect(notes.get('backup-folder')).toBe(none);
    expect(await mayWriteFolder(true)).toBe(true);
    expect(notes.get('backup-folder')).toBe(folder);
  }
  expect(picker).toHaveBeenCalledTimes(2);
  notes.delete('backup-folder');
  picker.mockRejectedValueOnce(new DOMException('', 'AbortError'));
  expect(await mayWriteFolder(true)).toBe(false);
});
