import { isTab, lineAddresses, textLines } from './addresses';
import { blobSource, firstBytes, type Source } from './bytes';
import { type CsvSource, csvSourceOf } from './csv-sources';
import { decodeText } from './decode-text';
import { jsonKeys } from './json-keys';
import { type JsonSource, jsonSourceOf } from './json-sources';
import { tableForm } from './table-form';
import type { ZipFile } from './zip-file';
import { zipFolder } from './zip-folder';

/** What a file is. `backup` is our own zip, `table` and `records` are unknown tables and lists that have addresses. */
export type ImportFormat =
  | CsvSource['format']
  | JsonSource['format']
  | 'pocket-html'
  | 'netscape'
  | 'onetab'
  | 'addresses'
  | 'backup';

/** So much of a file tells what it is. */
const HEAD = 1 << 17;
/** So many files of a zip are looked into. */
const MAX_LOOKS = 100;

/** What a file is, by its content; null when it is nothing we can read. A zip is what the first list in it is. */
export async function recogniseImport(file: Blob): Promise<ImportFormat | null> {
  const source = blobSource(file);
  if (!isZip(await firstBytes(source, 4))) return recogniseText(source);
  const { files } = await zipFolder(file);
  if (files.some(({ name }) => name === 'lectern.json')) return 'backup';
  let best: ImportFormat | null = null;
  for (const member of files.filter(isList).slice(0, MAX_LOOKS)) {
    const format = await recogniseText(member);
    if (format !== null && !isSide(format)) return format;
    if (best !== 'page-highlights') best = format ?? best;
  }
  return best;
}

/** Whether bytes are the beginning of a zip. */
export function isZip([p, k, a, b]: Uint8Array): boolean {
  return p === 0x50 && k === 0x4b && ((a === 3 && b === 4) || (a === 5 && b === 6));
}

/** Whether a file of a zip can be a list of articles, and not one of Omnivore's articles or its highlights. */
export function isList({ folder, name }: ZipFile): boolean {
  return !/^(content\/.*\.html?|highlights\/.*\.md)$/i.test(`${folder}/${name}`);
}

/** Whether a file of a zip only goes with another: addresses in a read-me, annotations. */
export function isSide(format: ImportFormat): boolean {
  return format === 'addresses' || format === 'page-highlights';
}

/** What a file that is no zip is. */
export async function recogniseText(source: Source): Promise<Exclude<ImportFormat, 'backup'> | null> {
  const bytes = await firstBytes(source, HEAD);
  let head = '';
  for await (const text of decodeText(only(bytes))) head += text;
  head = head.trimStart();
  if (isBinary(head)) return null;
  if (head.startsWith('<')) return recogniseHtml(head);
  if (/^[[{]/.test(head)) {
    const keys = jsonKeys(head);
    const known = jsonSourceOf(keys)?.format;
    if (known !== undefined || keys.size > 0) return known ?? null;
  }
  const first = head.slice(0, 5000).split(/[\r\n]/, 1)[0] ?? '';
  if (isTab(first)) return 'onetab';
  return csvSourceOf(tableForm(head).columns)?.format ?? ((await hasAddress(source)) ? 'addresses' : null);
}

function recogniseHtml(head: string): 'netscape' | 'pocket-html' | null {
  if (/NETSCAPE-Bookmark/i.test(head) || (/<dl[\s>]/i.test(head) && /\sadd_date=/i.test(head))) return 'netscape';
  return /<title>\s*(Pocket Export|Instapaper: Export)|\stime_added=/i.test(head) ? 'pocket-html' : null;
}

async function hasAddress(source: Source): Promise<boolean> {
  try {
    for await (const line of textLines(decodeText(source.read()))) {
      if (lineAddresses(line).length > 0) return true;
    }
  } catch {
    // Damaged before its first address.
  }
  return false;
}

/** Text has no zeros; of an empty file nothing can be told. */
function isBinary(head: string): boolean {
  return head === '' || head.includes('\0') || /^(%PDF-|\u0089PNG|\ufffdPNG|GIF8|Rar!|PK)/.test(head);
}

async function* only(bytes: Uint8Array<ArrayBuffer>) {
  yield bytes;
}
