import { type Backup, readBackup } from '@/utils/formats/backup/read-backup';
import type { Refused, Whole } from '@/utils/library/bundle';

/** A backup that must be one. */
export async function openBackup(file: Blob): Promise<Backup> {
  const backup = await readBackup(file);
  if (typeof backup === 'string') throw new Error(backup);
  return backup;
}

/** All that a backup tells. */
export async function articlesOf(backup: Backup): Promise<(Whole | Refused)[]> {
  const found: (Whole | Refused)[] = [];
  for await (const article of backup.articles()) found.push(article);
  return found;
}
