import { BlobReader, configure, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js';
import { ABOUT, ARTICLE_MEMBER, IMAGE_MEMBER, LIMITS, SEARCHES } from './format';
import type { Member } from './read-member';
import { repairZip } from './repair-zip';

// Workers would be made from text, which our pages forbid.
configure({ useWebWorkers: false });

/** The members of a backup by what they belong to. Their names are looked up here and used for nothing else. */
export interface Members {
  readonly about: Member | null;
  readonly searches: Member | null;
  /** By article id and by name within it; null under a name that is there twice. */
  readonly articles: ReadonlyMap<string, ReadonlyMap<string, Member | null>>;
  /** By hash, with the ending that tells their type. */
  readonly images: ReadonlyMap<string, { readonly ending: string; readonly member: Member }>;
  /** Whether the file had its end. */
  readonly isWhole: boolean;
}

/** Finds the members of a zip; null when it is none, 'too-large' when it has more than any library. */
export async function findMembers(blob: Blob): Promise<Members | 'too-large' | null> {
  try {
    return await list(blob, true);
  } catch {
    // It has no end, or one that makes no sense: what stands before it may do.
  }
  try {
    const found = await list(await repairZip(blob), false);
    return found !== 'too-large' && found.articles.size === 0 && found.about === null ? null : found;
  } catch {
    // It is no zip.
    return null;
  }
}

async function list(blob: Blob, isWhole: boolean): Promise<Members | 'too-large'> {
  const articles = new Map<string, Map<string, Member | null>>();
  const images = new Map<string, { ending: string; member: Member }>();
  let about: Member | null = null;
  let searches: Member | null = null;
  let count = 0;
  const zip = new ZipReader(new BlobReader(blob), { strictness: 'tolerant', filenameValidation: 'tolerant' });
  for await (const entry of zip.getEntriesGenerator()) {
    if (++count > LIMITS.members) return 'too-large';
    if (entry.directory || entry.encrypted) continue;
    const { filename, offset, compressedSize: packed, compressionMethod: method, crc32: crc = -1 } = entry;
    const member = { file: blob, offset, packed, method, crc };
    const [, id, name, kind] = ARTICLE_MEMBER.exec(filename) ?? [];
    const [, hash, ending] = IMAGE_MEMBER.exec(filename) ?? [];
    if (filename === ABOUT) about ??= member;
    else if (filename === SEARCHES) searches ??= member;
    else if (id !== undefined) addTo(articles, id, `${name}.${kind}`, member);
    else if (hash !== undefined && ending !== undefined && !images.has(hash)) images.set(hash, { ending, member });
  }
  return { about, searches, articles, images, isWhole };
}

function addTo(articles: Map<string, Map<string, Member | null>>, id: string, name: string, member: Member): void {
  const files = articles.get(id) ?? new Map<string, Member | null>();
  if (files.size > LIMITS.membersOfArticle) return;
  files.set(name, files.has(name) ? null : member);
  articles.set(id, files);
}
