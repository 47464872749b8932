import type { Source } from './bytes';

/** What one zip may hold. */
export interface ZipLimits {
  readonly files: number;
  /** Bytes that all its files may have together when they are inflated. */
  readonly inflated: number;
  /** How much larger than its packed form a file may become. */
  readonly ratio: number;
}

/** Omnivore writes three files for each article; text shrinks by some ten times, and a bomb by a thousand. */
export const ZIP_LIMITS: ZipLimits = { files: 200_000, inflated: 4 * 1024 ** 3, ratio: 200 };

/** A file so small that its ratio says nothing. */
const SMALL = 1 << 20;
/** Zips within a zip, and what macOS adds. */
const UNWANTED = /(^|[/\\])(\._|\.DS_Store$|__MACOSX[/\\])|\.(zip|gz|7z|rar)$|[/\\]$/i;

/** A file of a zip. Its folder serves only to tell `content/x.html` from `highlights/x.md`; no path is ever made of it. */
export interface ZipFile extends Source {
  /** Its last folder, or ''. */
  readonly folder: string;
}

/** A file as its zip describes it. */
export interface Packed {
  readonly path: string;
  readonly packedSize: number;
  /** Inflated. */
  readonly size: number;
  /** Its inflated bytes. Whoever cancels the stream stops the inflating. */
  readonly inflate: () => ReadableStream<Uint8Array<ArrayBuffer>>;
}

/** The files of one zip, which share what they may have together. */
export class ZipFiles {
  readonly list: ZipFile[] = [];
  private seen = 0;
  private left: number;

  constructor(private readonly limits: ZipLimits) {
    this.left = limits.inflated;
  }

  /** Takes a file in, unless it is of no use; false when there are too many. */
  add(packed: Packed): boolean {
    this.seen += 1;
    if (this.seen > this.limits.files) return false;
    if (UNWANTED.test(packed.path)) return true;
    const parts = packed.path.split(/[/\\]/);
    const read = () => this.read(packed);
    this.list.push({ name: parts.at(-1) ?? '', folder: parts.at(-2) ?? '', size: packed.size, read });
    return true;
  }

  private async *read({ packedSize, inflate }: Packed) {
    const most = Math.max(SMALL, packedSize * this.limits.ratio);
    const reader = inflate().getReader();
    let length = 0;
    try {
      for (;;) {
        const { value } = await reader.read();
        if (value === undefined) return;
        length += value.length;
        this.left -= value.length;
        if (length > most || this.left < 0) throw new RangeError('too large');
        yield value;
      }
    } finally {
      // A stream that has failed already has nothing to cancel.
      await reader.cancel().catch(() => undefined);
    }
  }
}
