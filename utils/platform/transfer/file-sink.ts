const FOLDER = 'lectern-outbox';

/** A file that is written piece by piece on the disk, whatever its size. */
export interface FileSink {
  readonly stream: WritableStream<Uint8Array>;
  /** The file, once the stream is closed. */
  readonly finish: () => Promise<File>;
  /** Removes what was written of it. */
  readonly discard: () => Promise<void>;
}

/** Begins a file in the browser's own storage; an earlier one of that name goes. */
export async function openSink(name: string): Promise<FileSink> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(FOLDER, { create: true });
  const file = await folder.getFileHandle(name, { create: true });
  const stream = (await file.createWritable()) as unknown as WritableStream<Uint8Array>;
  return {
    stream,
    finish: () => file.getFile(),
    // It may be gone already.
    discard: () => folder.removeEntry(name).catch(() => undefined),
  };
}

/** Removes what earlier exports left: the browser may still be reading the last one, so this comes before the next. */
export async function emptyOutbox(): Promise<void> {
  const root = await navigator.storage.getDirectory();
  // Before the first export there is none.
  await root.removeEntry(FOLDER, { recursive: true }).catch(() => undefined);
}
