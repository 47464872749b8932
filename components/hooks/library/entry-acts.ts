import type { Change } from '@/utils/library/amend';
import type { Entry } from '@/utils/library/entry';
import { changeEntry } from '@/utils/platform/library/library-store';
import { t } from '@/utils/platform/text';
import type { RowActs } from '../../library/row-acts';
import { changeUndoably } from '../change-undoably';
import { failing } from '../failing';
import type { Toast } from '../use-toast';

type Openers = Pick<RowActs, 'open' | 'openFull'>;

/** What rows of a list do. Everything that takes a row away can be undone. */
export function entryActs(openers: Openers, show: (toast: Toast | null) => void): RowActs {
  const fail = failing(show);
  const undoable = ({ id }: Entry, change: Change, text: string) => changeUndoably(show, id, text, change);
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
