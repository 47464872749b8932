import { type Change, takeBack } from '@/utils/library/amend';
import type { Entry } from '@/utils/library/entry';
import { tagged } from '@/utils/library/select';
import { sortTags } from '@/utils/library/tags';
import { removeForGood } from '@/utils/platform/library/article-store';
import { changeEntries } from '@/utils/platform/library/library-store';
import { readCatalogue } from '@/utils/platform/library/list-store';
import { formatCount, t } from '@/utils/platform/text';
import { failing } from '../failing';
import type { Toast } from '../use-toast';

/** What can be done with several articles at once. */
export interface BulkActs {
  /** `fields` tells of an entry what becomes of it, the same whenever it is asked but for times. */
  readonly change: (ids: readonly string[], fields: (entry: Entry) => Change) => void;
  /** Gives a tag another name wherever it is, in Deleted too: what is had back has it. */
  readonly renameTag: (from: string, to: string) => void;
  /** Takes deleted articles away for good. There is no way back. */
  readonly remove: (ids: readonly string[]) => void;
}

/** So many are changed in one transaction: a change of any number leaves room for others between. */
const BATCH = 250;

/** Changes any number of articles, says how far it is, and can be undone as a whole. */
export function bulkActs(show: (toast: Toast | null) => void): BulkActs {
  const fail = failing(show);
  const run = async (ids: readonly string[], fields: (entry: Entry) => Change): Promise<readonly Entry[]> => {
    const before: Entry[] = [];
    for (let at = 0; at < ids.length; at += BATCH) {
      before.push(...(await changeEntries(ids.slice(at, at + BATCH), fields)));
      if (at + BATCH < ids.length) show({ text: t('bulk_progress', formatCount(at + BATCH), formatCount(ids.length)) });
    }
    return before;
  };
  const undo = (before: readonly Entry[], fields: (entry: Entry) => Change) => {
    const old = new Map(before.map((entry) => [entry.id, entry]));
    const back = (now: Entry) => {
      const entry = old.get(now.id);
      return entry === undefined ? {} : takeBack(entry, fields(entry), now);
    };
    run([...old.keys()], back).then(() => show(null), fail);
  };
  const change: BulkActs['change'] = (ids, fields) => {
    run(ids, fields).then((before) => {
      const text = t('bulk_done', formatCount(before.length));
      show(before.length === 0 ? { text } : { text, action: { label: t('undo'), run: () => undo(before, fields) } });
    }, fail);
  };
  return {
    change,
    renameTag: (from, to) => {
      const renamed = ({ tags }: Entry) => sortTags(tags.map((tag) => (tag === from ? to : tag)));
      readCatalogue().then(
        (catalogue) =>
          change(tagged(catalogue, from), (entry) => (entry.tags.includes(from) ? { tags: renamed(entry) } : {})),
        fail,
      );
    },
    remove: (ids) => {
      const all = async () => {
        for (let at = 0; at < ids.length; at += BATCH) await removeForGood(ids.slice(at, at + BATCH));
      };
      all().then(() => show({ text: t('gone_for_good', formatCount(ids.length)) }), fail);
    },
  };
}
