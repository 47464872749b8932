import { type ZipFile, ZipFiles, type ZipLimits } from './zip-file';

/** Bytes searched at a time: few at first, as the next file mostly begins where the last one ends. */
const FIRST_LOOK = 1 << 10;
const SLICE = 1 << 18;
/** So many marks are looked at. */
const MAX_MARKS = 1_000_000;
/** What stands before a file, and how long it is without the name (APPNOTE.TXT 4.3.7). */
const LOCAL_HEADER = 0x04034b50;
const HEADER_LENGTH = 30;
/** What stands after a file whose length was not known when it was begun, and before the directory (4.3.9, 4.3.12). */
const MARKS = [LOCAL_HEADER, 0x08074b50, 0x02014b50];
const STORED = 0;
const DEFLATED = 8;

/** The files of a zip whose directory is lost, found by the header that stands before each. Reading them may fail. */
export async function zipRemains(file: Blob, limits: ZipLimits): Promise<readonly ZipFile[]> {
  const files = new ZipFiles(limits);
  let at = await findMark(file, 0);
  for (let marks = 0; at < file.size && marks < MAX_MARKS; marks++) {
    const header = new DataView(await file.slice(at, at + HEADER_LENGTH).arrayBuffer());
    if (header.byteLength < HEADER_LENGTH) break;
    if (header.getUint32(0, true) !== LOCAL_HEADER) {
      at = await findMark(file, at + 4);
      continue;
    }
    const nameEnd = at + HEADER_LENGTH + header.getUint16(26, true);
    const start = nameEnd + header.getUint16(28, true);
    const flags = header.getUint16(6, true);
    const told = header.getUint32(18, true);
    const isTold = (flags & 8) === 0 && told !== 0xffffffff;
    const end = isTold ? Math.min(start + told, file.size) : await findMark(file, start);
    const method = header.getUint16(8, true);
    // Locked files, and methods no browser knows, stay where they are.
    if ((flags & 1) === 0 && (method === STORED || method === DEFLATED)) {
      const path = await file.slice(at + HEADER_LENGTH, nameEnd).text();
      const bytes = file.slice(start, end);
      const packedSize = end - start;
      if (!files.add({ path, packedSize, size: 0, inflate: () => inflated(bytes, method === DEFLATED) })) break;
    }
    at = await findMark(file, end);
  }
  return files.list;
}

function inflated(bytes: Blob, isDeflated: boolean): ReadableStream<Uint8Array<ArrayBuffer>> {
  return isDeflated ? bytes.stream().pipeThrough(new DecompressionStream('deflate-raw')) : bytes.stream();
}

/** The next place where one of the marks stands, or the file's end. */
async function findMark(file: Blob, from: number): Promise<number> {
  let length = FIRST_LOOK;
  for (let at = from; at < file.size; at += length, length = SLICE) {
    const view = new DataView(await file.slice(at, at + length + 3).arrayBuffer());
    for (let place = 0; place + 4 <= view.byteLength; place++) {
      if (view.getUint8(place) === 0x50 && MARKS.includes(view.getUint32(place, true))) return at + place;
    }
  }
  return file.size;
}
