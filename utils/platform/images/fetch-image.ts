import { isPrivateAddress } from '@/utils/article/private-address';

const PATIENCE = 20_000;

/**
 * Bytes of a picture from its site, without cookies and without saying which article asks; null when they cannot be had.
 * The one place from which Lectern asks the network for anything.
 * @param most bytes that it may have: more is left unread
 */
export async function fetchImage(src: string, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const response = await fetch(src, {
      cache: 'force-cache',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(PATIENCE),
    });
    // Asked already, but nothing of the answer is read.
    if (response.redirected && isPrivateAddress(response.url)) return null;
    if (!response.ok || response.body === null || Number(response.headers.get('content-length')) > most) return null;
    return await readUpTo(response.body, most);
  } catch {
    // Without access, offline, or gone: it is said that it could not be had.
    return null;
  }
}

async function readUpTo(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    if (value === undefined) continue;
    size += value.length;
    if (size > most) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
  return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
}
