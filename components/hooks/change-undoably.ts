import { type Change, takeBack } from '@/utils/library/amend';
import { changeEntries } from '@/utils/platform/library/library-store';
import { t } from '@/utils/platform/text';
import { failing } from './failing';
import type { Toast } from './use-toast';

type Show = (toast: Toast | null) => void;

/** Changes an entry, then says so and offers to take that back; or says what went wrong. */
export function changeUndoably(show: Show, id: string, text: string, fields: Change): void {
  const fail = failing(show);
  changeEntries([id], () => fields).then(([before]) => {
    if (before === undefined) return show({ text });
    const undo = () => void changeEntries([id], (now) => takeBack(before, fields, now)).then(() => show(null), fail);
    show({ text, action: { label: t('undo'), run: undo } });
  }, fail);
}
