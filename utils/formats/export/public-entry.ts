import type { Entry } from '@/utils/library/entry';

/**
 * An entry as a file for others tells of it: where a page of this machine lies, with the name of whoever has it, is
 * nobody's business. Without a title the page has the name of its file.
 */
export function publicEntry(entry: Entry): Entry {
  if (!entry.url.startsWith('file:')) return entry;
  return { ...entry, url: '', pageUrl: '', title: entry.title === entry.url ? nameOf(entry.url) : entry.title };
}

function nameOf(address: string): string {
  const name = address.split(/[?#]/, 1)[0]?.split('/').pop() ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    // A name that is written in another way than as UTF-8.
    return name;
  }
}
