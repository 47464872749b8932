import type { Change } from '@/utils/library/amend';
import { changeEntry } from '@/utils/platform/library/library-store';
import { t } from '@/utils/platform/text';
import { failing } from './failing';
import type { Toast } from './use-toast';

type Show = (toast: Toast | null) => void;

/** Changes an entry, then says so and offers to make it as it was `before`; or says what went wrong. */
export function changeUndoably(show: Show, id: string, text: string, fields: Change, before: Change): void {
  const fail = failing(show);
  const undo = () => void changeEntry(id, before).then(() => show(null), fail);
  changeEntry(id, fields).then(() => show({ text, action: { label: t('undo'), run: undo } }), fail);
}
