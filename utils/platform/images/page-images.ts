import { browser } from 'wxt/browser';

/** Bytes of a picture, as a page hands them over. */
interface Handed {
  readonly src: string;
  readonly base64: string;
}

/**
 * Bytes of those pictures that a tab's page has already loaded and lets be read, by their addresses. Asks the browser's
 * cache, with the page's own rights and no more.
 * @param most bytes that one picture may have
 */
export async function loadedImages(
  tabId: number,
  sources: readonly string[],
  most: number,
): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
  try {
    const results = await browser.scripting.executeScript({ target: { tabId }, func: collect, args: [sources, most] });
    const handed = (results[0]?.result ?? []) as readonly Handed[];
    return new Map(handed.map(({ src, base64 }) => [src, Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))]));
  } catch {
    // The page is gone, or none that may be asked: it has handed nothing over.
    return new Map();
  }
}

/** Runs in the page: no name from outside of it may be used. Asks the network for nothing. */
async function collect(sources: readonly string[], most: number): Promise<Handed[]> {
  const PIXELS = 40_000_000;
  const shown = (src: string) =>
    [...document.images].find((image) => image.complete && (image.currentSrc === src || image.src === src));
  const cached = async (src: string): Promise<Blob | null> => {
    if (new URL(src).origin !== location.origin) return null;
    // Not in the cache: a site can forbid that.
    const response = await fetch(src, { cache: 'only-if-cached', mode: 'same-origin' }).catch(() => null);
    return response?.ok === true ? response.blob() : null;
  };
  const drawn = async (image: HTMLImageElement): Promise<Blob | null> => {
    const { naturalWidth: width, naturalHeight: height } = image;
    if (width * height === 0 || width * height > PIXELS) return null;
    const canvas = new OffscreenCanvas(width, height);
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    return canvas.convertToBlob({ type: 'image/webp', quality: 0.9 });
  };
  const write = (blob: Blob) =>
    new Promise<string>((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(String(reader.result));
      reader.onerror = () => reject(reader.error);
      reader.readAsDataURL(blob);
    });
  const read = async (src: string): Promise<Handed[]> => {
    const image = shown(src);
    if (image === undefined) return [];
    try {
      const blob = (await cached(src)) ?? (await drawn(image));
      if (blob === null || blob.size > most) return [];
      const address = await write(blob);
      return [{ src, base64: address.slice(address.indexOf(',') + 1) }];
    } catch {
      // Another site's picture that does not let itself be read.
      return [];
    }
  };
  return (await Promise.all(sources.map(read))).flat();
}
