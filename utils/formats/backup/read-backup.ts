import { fieldsOf, positive } from '@/utils/article/fields';
import type { Refused, Whole } from '@/utils/library/bundle';
import type { Stamped } from '@/utils/library/merge';
import { parseSearches, type SavedSearch } from '@/utils/library/saved-search';
import { FORMAT, LIMITS, typeOf, VERSION } from './format';
import { findMembers, type Members } from './members';
import { type ArticleMembers, readEntry, readWhole } from './parse-whole';
import { type Member, readMember, readText } from './read-member';
import type { ImageBytes } from './write-backup';

/** A backup that can be read. The file is read as it is asked for; nothing of it is kept. */
export interface Backup {
  /** Milliseconds since 1970, 0 when it does not say. */
  readonly made: number;
  /** How many articles it says it has. */
  readonly told: number;
  /** How many there are. */
  readonly count: number;
  /** False when the file breaks off: then this is what could be found in it. */
  readonly isWhole: boolean;
  /** Its articles one after the other; one that is damaged is refused, the others come. */
  readonly articles: () => AsyncGenerator<Whole | Refused, void>;
  /** What its list shows of them, without their texts; one that is damaged is refused. */
  readonly entries: () => AsyncGenerator<Stamped | Refused, void>;
  /** The saved searches; none when they are damaged. */
  readonly searches: () => Promise<readonly SavedSearch[]>;
  /** A picture by its hash; null when it is not there or damaged. */
  readonly image: (hash: string) => Promise<ImageBytes | null>;
}

/** Why a file cannot be read as a backup. */
export type NoBackup = 'not-a-backup' | 'newer' | 'too-large';

/** Opens a backup. Reads the list of its members and what it says of itself. */
export async function readBackup(file: Blob): Promise<Backup | NoBackup> {
  const members = await findMembers(file);
  if (members === null) return 'not-a-backup';
  if (members === 'too-large') return 'too-large';
  const about = fieldsOf(await readJson(members.about));
  if (about?.format !== FORMAT) return 'not-a-backup';
  if (positive(about.version) > VERSION) return 'newer';
  return {
    made: positive(Date.parse(String(about.made))),
    told: positive(about.articles),
    count: members.articles.size,
    isWhole: members.isWhole,
    articles: () => readArticles(members),
    entries: () => readEntries(members),
    searches: async () => parseSearches(await readJson(members.searches)),
    image: (hash) => readImage(members, hash),
  };
}

async function readJson(member: Member | null): Promise<unknown> {
  if (member === null) return null;
  try {
    return JSON.parse(await readText(member, LIMITS.aboutBytes));
  } catch {
    // It is damaged: then the file does not say that it is a backup, or holds no searches. Its articles matter more.
    return null;
  }
}

async function* readEntries({ articles }: Members): AsyncGenerator<Stamped | Refused, void> {
  for (const [id, members] of articles) {
    // What is wrong with it is told when it is read whole.
    const entry = await readEntry(members).catch(() => null);
    yield entry ?? { what: id, why: 'damaged' };
  }
}

async function* readArticles({ articles }: Members): AsyncGenerator<Whole | Refused, void> {
  for (const [id, members] of articles) yield await readArticle(id, members);
}

async function readArticle(id: string, members: ArticleMembers): Promise<Whole | Refused> {
  try {
    return await readWhole(id, members);
  } catch (error) {
    const entry = await readEntry(members).catch(() => {
      // Not even that can be read: then the id has to do.
      return null;
    });
    return { what: entry?.title ?? id, why: error instanceof RangeError ? 'too-large' : 'damaged' };
  }
}

async function readImage({ images }: Members, hash: string): Promise<ImageBytes | null> {
  const found = images.get(hash);
  if (found === undefined) return null;
  try {
    return { type: typeOf(found.ending), bytes: await readMember(found.member) };
  } catch {
    // It is damaged or too large; the article is readable without it.
    return null;
  }
}
