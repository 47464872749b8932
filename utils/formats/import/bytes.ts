/** Bytes read from the disk at a time. */
const SLICE = 1 << 18;

/** A file, or a file within a zip: read piece by piece, as often as wanted. */
export interface Source {
  /** Its name without folders, for the report; '' for a file that was picked. */
  readonly name: string;
  /** Bytes it says it has. */
  readonly size: number;
  /** Its bytes, from the start. Whoever stops early stops the reading. Throws when it is damaged. */
  read(): AsyncGenerator<Uint8Array<ArrayBuffer>>;
}

/** A picked file as a source. */
export function blobSource(file: Blob): Source {
  return { name: '', size: file.size, read: () => slices(file) };
}

async function* slices(file: Blob): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < file.size; at += SLICE) {
    yield new Uint8Array(await file.slice(at, at + SLICE).arrayBuffer());
  }
}

/** The first bytes of a source, up to a number; what can be had where it is damaged. */
export async function firstBytes(source: Source, count: number): Promise<Uint8Array<ArrayBuffer>> {
  const head = new Uint8Array(count);
  let length = 0;
  try {
    for await (const bytes of source.read()) {
      head.set(bytes.subarray(0, count - length), length);
      length = Math.min(count, length + bytes.length);
      if (length === count) break;
    }
  } catch {
    // What it is can often be told by what came before the damage; reading it will report the damage.
  }
  return head.subarray(0, length);
}
