import { isArticleId, pageAddress } from '@/utils/article/address';
import { checkLanguage } from '@/utils/article/language';
import { plainLine } from '@/utils/article/text';
import type { Entry, View } from './entry';

const VIEWS: readonly View[] = ['inbox', 'archive', 'trash'];

/** Entry from whatever was stored; null when it has no usable id or address. Repairs everything else. */
export function parseEntry(value: unknown): Entry | null {
  if (typeof value !== 'object' || value === null) return null;
  const stored = value as Record<string, unknown>;
  const url = pageAddress(plainLine(stored.url, 4096));
  if (!isArticleId(stored.id) || url === '') return null;
  return {
    id: stored.id,
    kind: stored.kind === 'link' ? 'link' : 'article',
    url,
    pageUrl: pageAddress(plainLine(stored.pageUrl, 4096)) || url,
    title: plainLine(stored.title, 500) || url,
    byline: plainLine(stored.byline, 500),
    site: plainLine(stored.site, 100),
    lang: checkLanguage(plainLine(stored.lang, 40)),
    dir: stored.dir === 'rtl' ? 'rtl' : 'ltr',
    minutes: positive(stored.minutes),
    view: VIEWS.find((view) => view === stored.view) ?? 'inbox',
    read: stored.read === true,
    progress: Math.min(1, positive(stored.progress)),
    seq: positive(stored.seq),
    savedAt: positive(stored.savedAt),
    updatedAt: positive(stored.updatedAt),
    trashedAt: positive(stored.trashedAt),
  };
}

function positive(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : 0;
}
