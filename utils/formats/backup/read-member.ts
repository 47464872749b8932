import { crc32 } from './crc';
import { LIMITS } from './format';

/** Where a member lies in a zip. As few fields as will do: a library has a hundred thousand of them. */
export interface Member {
  readonly file: Blob;
  /** Of its local header. */
  readonly offset: number;
  readonly packed: number;
  /** 0 stored, 8 deflated (APPNOTE 4.4.5); others are not read. */
  readonly method: number;
  readonly crc: number;
}

const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
/** Unpacked at once: at most a thousand times as much comes out of it before it is counted. */
const PART = 16_384;

/**
 * The bytes of a member, counted while they are unpacked: what it says of its size is not believed.
 * @throws RangeError beyond what its packed size or our limits allow, TypeError when it is damaged
 */
export async function readMember(member: Member, most: number = LIMITS.memberBytes): Promise<Uint8Array<ArrayBuffer>> {
  if (member.packed > most) throw new RangeError('larger than it may be');
  const packed = await readPacked(member);
  const bytes = member.method === 0 ? packed : await inflate(packed, most);
  if (crc32(bytes) !== member.crc) throw new TypeError('damaged');
  return bytes;
}

async function readPacked({ file, offset, packed, method }: Member): Promise<Uint8Array<ArrayBuffer>> {
  const header = new DataView(await file.slice(offset, offset + LOCAL_BYTES).arrayBuffer());
  const isLocal = header.byteLength === LOCAL_BYTES && header.getUint32(0, true) === LOCAL;
  if (!isLocal || (method !== 0 && method !== 8)) throw new TypeError('no member');
  const start = offset + LOCAL_BYTES + header.getUint16(26, true) + header.getUint16(28, true);
  return new Uint8Array(await file.slice(start, start + packed).arrayBuffer());
}

async function inflate(packed: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const allowed = Math.min(most, LIMITS.ratioFrom + packed.length * LIMITS.ratio);
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = piecewise(packed).pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    parts.push(next.value);
    if (length <= allowed) continue;
    await reader.cancel();
    throw new RangeError('larger than it may be');
  }
  return joined(parts, length);
}

function piecewise(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream(
    {
      pull(stream) {
        if (at < bytes.length) stream.enqueue(bytes.subarray(at, at + PART));
        else stream.close();
        at += PART;
      },
    },
    { highWaterMark: 0 },
  );
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/**
 * The text of a member.
 * @throws TypeError when it is not UTF-8, and as `readMember` does
 */
export async function readText(member: Member, most?: number): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readMember(member, most));
}
