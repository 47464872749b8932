import { failureOf } from '@/utils/article/failure';
import type { Change } from '@/utils/library/amend';
import type { Entry } from '@/utils/library/entry';
import { failureText } from '@/utils/platform/failure-text';
import { changeEntry } from '@/utils/platform/library/library-store';
import { t } from '@/utils/platform/text';
import type { RowActs } from '../../library/row-acts';
import type { Toast } from '../use-toast';

type Openers = Pick<RowActs, 'open' | 'openFull'>;

/** What rows of a list do. Everything that takes a row away can be undone. */
export function entryActs(openers: Openers, show: (toast: Toast | null) => void): RowActs {
  const fail = (error: unknown) => show({ text: failureText(failureOf(error, 'storage-broken')), isError: true });
  const undoable = (entry: Entry, change: Change, text: string) => {
    const undo = () =>
      void changeEntry(entry.id, { view: entry.view, read: entry.read, trashedAt: entry.trashedAt }).then(
        () => show(null),
        fail,
      );
    changeEntry(entry.id, change).then(() => show({ text, action: { label: t('undo'), run: undo } }), fail);
  };
  return {
    ...openers,
    toggleRead: (entry) => void changeEntry(entry.id, { read: !entry.read }).catch(fail),
    toggleFavourite: (entry) => void changeEntry(entry.id, { favourite: !entry.favourite }).catch(fail),
    toggleArchive: (entry) =>
      undoable(
        entry,
        { view: entry.view === 'archive' ? 'inbox' : 'archive' },
        t(entry.view === 'archive' ? 'unarchived' : 'archived'),
      ),
    trash: (entry) => undoable(entry, { view: 'trash', trashedAt: Date.now() }, t('removed')),
    revive: (entry) => void changeEntry(entry.id, { dead: false }).catch(fail),
    restore: (entry) => undoable(entry, { view: 'inbox', trashedAt: 0 }, t('restored')),
  };
}
