import { MAX_HTML } from '@/utils/article/parse-article';
import type { Incoming, Refused } from '@/utils/library/bundle';
import { lineAddresses, textLines } from './addresses';
import type { Source } from './bytes';
import { csvRows } from './csv-rows';
import { CSV_SOURCES } from './csv-sources';
import { decodeText } from './decode-text';
import { htmlLinks } from './html-links';
import { readBookmark, readPocketLink } from './html-sources';
import type { ImportOptions } from './import-options';
import { type Fields, fieldsOf } from './json-fields';
import { JSON_SOURCES } from './json-sources';
import { MAX_JSON, parseJson } from './parse-json';
import type { ImportFormat } from './recognise-import';
import { isRefused, type Told, take } from './take';

/** Adds what other files of a zip know of an article; `record` is what it was read from, where that is JSON. */
export type Complete = (told: Told, record: Fields) => Promise<Told>;

/** What a file tells, and the record it stands in where the file is JSON. */
interface Found {
  readonly told: Told;
  readonly record?: Fields;
}

/** Articles and links of one file that is no zip. Damage ends it with a `Refused`; it never throws. */
export async function* readSource(
  source: Source,
  format: ImportFormat,
  options: ImportOptions,
  complete?: Complete,
): AsyncGenerator<Incoming | Refused> {
  let number = 0;
  try {
    for await (const found of readText(source, format, options)) {
      number += 1;
      if ('why' in found) {
        yield found;
        continue;
      }
      const told = complete === undefined ? found.told : await complete(found.told, found.record ?? {});
      const item = take(told);
      yield isRefused(item) && item.what === '' ? { ...item, what: `#${number}` } : item;
      if (!isRefused(item) && String(told.html ?? '').length > MAX_HTML) yield { what: item.url, why: 'too-large' };
    }
  } catch (error) {
    // Bytes that cannot be inflated or read, or too many of them: what came before them stands.
    yield { what: source.name, why: error instanceof RangeError ? 'too-large' : 'damaged' };
  }
}

/** All text of a source. Throws a RangeError when it says it has more bytes, or turns out to have more characters. */
export async function wholeText(source: Source, max: number): Promise<string> {
  if (source.size > max) throw new RangeError('too large');
  const texts: string[] = [];
  let length = 0;
  for await (const text of decodeText(source.read())) {
    length += text.length;
    if (length > max) throw new RangeError('too large');
    texts.push(text);
  }
  return texts.join('');
}

async function* readText(
  source: Source,
  format: ImportFormat,
  options: ImportOptions,
): AsyncGenerator<Found | Refused> {
  const table = CSV_SOURCES.find((known) => known.format === format);
  const text = decodeText(unlessAborted(source, options.signal));
  if (table !== undefined) {
    for await (const row of csvRows(text)) {
      if (typeof row !== 'function') {
        yield row;
        continue;
      }
      const told = table.read(row, options);
      yield told === null ? { what: row('url'), why: 'feed' } : { told };
    }
  } else if (format === 'netscape' || format === 'pocket-html') {
    const read = format === 'netscape' ? readBookmark : readPocketLink;
    for await (const link of htmlLinks(text)) yield { told: read(link, options) };
  } else if (format === 'onetab' || format === 'addresses') {
    for await (const line of textLines(text)) yield* lineAddresses(line).map((told) => ({ told }));
  } else {
    yield* readJson(source, format);
  }
}

async function* readJson(source: Source, format: ImportFormat): AsyncGenerator<Found | Refused> {
  const known = JSON_SOURCES.find((one) => one.format === format);
  if (known === undefined) return;
  const { value, isWhole } = parseJson(await wholeText(source, MAX_JSON));
  for (const item of known.records(value)) {
    const record = fieldsOf(item);
    yield { told: known.read(record), record };
  }
  if (!isWhole) yield { what: source.name, why: 'damaged' };
}

async function* unlessAborted(source: Source, signal: AbortSignal | undefined) {
  for await (const bytes of source.read()) {
    if (signal?.aborted === true) return;
    yield bytes;
  }
}
