/** Signatures and lengths of APPNOTE 6.3.10, 4.3.7, 4.3.12 and 4.3.14 to 4.3.16. */
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const END = 0x06054b50;
const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_64_BYTES = 56;
const LOCATOR_64_BYTES = 20;
const END_BYTES = 22;
/** "See the 64-bit field instead." */
const ELSEWHERE = 0xffff_ffff;
/** Longer names are none of ours. */
const MOST_NAME = 512;

/**
 * A zip whose end is missing, with a new list of its members: of all that are there as a whole. Works for files whose
 * members say their sizes before their bytes, as `writeBackup` writes them; of others it finds none.
 * @param blob stays as it is; the answer refers to it
 */
export async function repairZip(blob: Blob): Promise<Blob> {
  const records: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  let at = 0;
  for (let member = await memberAt(blob, at); member !== null; member = await memberAt(blob, at)) {
    records.push(member.record);
    size += member.record.length;
    at = member.end;
  }
  return new Blob([blob.slice(0, at), ...records, endRecords(records.length, size, at)]);
}

async function memberAt(blob: Blob, at: number): Promise<{ record: Uint8Array<ArrayBuffer>; end: number } | null> {
  if (at + LOCAL_BYTES > blob.size) return null;
  const local = new Uint8Array(await blob.slice(at, at + LOCAL_BYTES + MOST_NAME).arrayBuffer());
  const view = new DataView(local.buffer);
  const hasSizes = (view.getUint16(6, true) & 8) === 0;
  const nameLength = view.getUint16(26, true);
  if (view.getUint32(0, true) !== LOCAL || !hasSizes || nameLength > MOST_NAME) return null;
  const end = at + LOCAL_BYTES + nameLength + view.getUint16(28, true) + view.getUint32(18, true);
  return end > blob.size ? null : { record: centralRecord(local, nameLength, at), end };
}

function centralRecord(local: Uint8Array, nameLength: number, at: number): Uint8Array<ArrayBuffer> {
  const isFar = at >= ELSEWHERE;
  const record = new Uint8Array(CENTRAL_BYTES + nameLength + (isFar ? 12 : 0));
  const view = new DataView(record.buffer);
  view.setUint32(0, CENTRAL, true);
  view.setUint16(4, 45, true);
  // From "version needed" to "length of the name" both say the same in the same order.
  record.set(local.subarray(4, 28), 6);
  view.setUint32(42, isFar ? ELSEWHERE : at, true);
  record.set(local.subarray(LOCAL_BYTES, LOCAL_BYTES + nameLength), CENTRAL_BYTES);
  if (!isFar) return record;
  view.setUint16(30, 12, true);
  view.setUint16(CENTRAL_BYTES + nameLength, 1, true);
  view.setUint16(CENTRAL_BYTES + nameLength + 2, 8, true);
  view.setBigUint64(CENTRAL_BYTES + nameLength + 4, BigInt(at), true);
  return record;
}

/** The 64-bit end, where it is, and the old end that says to look there. */
function endRecords(count: number, size: number, offset: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(END_64_BYTES + LOCATOR_64_BYTES + END_BYTES);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, END_64, true);
  view.setBigUint64(4, BigInt(END_64_BYTES - 12), true);
  view.setUint16(12, 45, true);
  view.setUint16(14, 45, true);
  for (const [at, value] of [
    [24, count],
    [32, count],
    [40, size],
    [48, offset],
  ] as const)
    view.setBigUint64(at, BigInt(value), true);
  view.setUint32(END_64_BYTES, LOCATOR_64, true);
  view.setBigUint64(END_64_BYTES + 8, BigInt(offset + size), true);
  view.setUint32(END_64_BYTES + 16, 1, true);
  const end = END_64_BYTES + LOCATOR_64_BYTES;
  view.setUint32(end, END, true);
  view.setUint32(end + 8, ELSEWHERE, true);
  view.setUint32(end + 12, ELSEWHERE, true);
  view.setUint32(end + 16, ELSEWHERE, true);
  return bytes;
}
