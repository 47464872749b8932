import { MAX_HTML } from '@/utils/article/parse-article';
import { plainLine } from '@/utils/article/text';
import type { Incoming, Refused } from '@/utils/library/bundle';
import type { ImportOptions } from './import-options';
import { omnivoreHighlights } from './omnivore-highlights';
import { type Complete, readSource, wholeText } from './read-source';
import { isList } from './recognise-import';
import { isRefused, MAX_HIGHLIGHTS, webAddress } from './take';
import type { ZipFile } from './zip-file';
import type { ZipFolder } from './zip-folder';

/** Files of a zip that say more of an article than the list it stands in: Omnivore's texts, highlights, annotations. */
export class ZipCompanions {
  /** Omnivore's files by folder and slug: "content/…" and "highlights/…". */
  private readonly files: Map<string, ZipFile>;
  /** Pages with annotations by address, until a list names them. */
  private readonly annotated = new Map<string, Incoming>();
  private readonly failed: Refused[] = [];

  constructor({ files }: ZipFolder) {
    const named = files.filter((file) => !isList(file));
    this.files = new Map(named.map((file) => [keyOf(file.folder, file.name.replace(/\.\w+$/, '')), file] as const));
  }

  /** Takes in the lists of annotations, and yields what is wrong in them. */
  async *readAnnotations(lists: readonly ZipFile[], options: ImportOptions): AsyncGenerator<Refused> {
    for (const list of lists) {
      for await (const page of readSource(list, 'page-highlights', options)) {
        if (isRefused(page)) yield page;
        else {
          const before = this.annotated.get(page.url)?.highlights ?? [];
          this.annotated.set(page.url, {
            ...page,
            highlights: [...before, ...page.highlights].slice(0, MAX_HIGHLIGHTS),
          });
        }
      }
    }
  }

  /** What a list tells of an article, with its text and highlights. Each is given to the first that asks. */
  readonly complete: Complete = async (told, record) => {
    if (this.annotated.size === 0 && this.files.size === 0) return told;
    const url = webAddress(plainLine(told.url, 5000));
    const annotations = this.annotated.get(url)?.highlights ?? [];
    this.annotated.delete(url);
    const html = await this.text('content', record);
    const marked = omnivoreHighlights((await this.text('highlights', record)) ?? '');
    const highlights = [...(told.highlights ?? []), ...annotations, ...marked];
    return { ...told, html: html ?? told.html, highlights };
  };

  /** Everything that no list named, annotated pages and texts whose address nobody knows; and what could not be read. */
  *left(): Generator<Incoming | Refused> {
    yield* this.annotated.values();
    yield* this.failed;
    for (const { name, folder } of this.files.values()) {
      if (folder.toLowerCase() === 'content') yield { what: name, why: 'no-address' };
    }
  }

  /** Text of the record's file in a folder; null when it has none. */
  private async text(folder: string, { slug, id }: { slug?: unknown; id?: unknown }): Promise<string | null> {
    for (const name of [slug, id].filter((part) => typeof part === 'string')) {
      const key = keyOf(folder, name);
      const file = this.files.get(key);
      if (file === undefined) continue;
      this.files.delete(key);
      return this.tryText(file);
    }
    return null;
  }

  private async tryText(file: ZipFile): Promise<string | null> {
    try {
      return await wholeText(file, MAX_HTML);
    } catch (error) {
      this.failed.push({ what: file.name, why: error instanceof RangeError ? 'too-large' : 'damaged' });
      return null;
    }
  }
}

function keyOf(folder: string, name: string): string {
  return `${folder}/${name}`.toLowerCase().normalize('NFC');
}
