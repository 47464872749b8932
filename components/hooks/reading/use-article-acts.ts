import { useState } from 'preact/hooks';
import type { Article } from '@/utils/article/article';
import { failureOf } from '@/utils/article/failure';
import type { Change } from '@/utils/library/amend';
import type { Entry } from '@/utils/library/entry';
import { failureText } from '@/utils/platform/failure-text';
import { changeEntry, saveArticle } from '@/utils/platform/library/library-store';
import { send } from '@/utils/platform/messages';
import { t } from '@/utils/platform/text';
import type { Toast } from '../use-toast';

/** What can be done with the article that is open. Each act says how it went; nothing looks done before it is. */
export interface ArticleActs {
  readonly saving: boolean;
  readonly save: () => void;
  /** Saves the article in another form: as its reader has mended it. Whether that went well. */
  readonly saveAs: (form: Article) => Promise<boolean>;
  readonly toggleArchive: () => void;
  readonly copyLink: () => void;
  /** Changes what the entry is filed under. Nothing while it is not saved. */
  readonly change: (fields: Change) => void;
}

/** Acts on an article and its entry, null when it is not saved. */
export function useArticleActs(
  article: Article | null,
  entry: Entry | null,
  show: (toast: Toast | null) => void,
): ArticleActs {
  const [saving, setSaving] = useState(false);
  const fail = (error: unknown) => {
    console.warn('Lectern:', error);
    show({ text: failureText(failureOf(error, 'storage-broken')), isError: true });
  };
  const saveAs = async (form: Article): Promise<boolean> => {
    if (saving) return false;
    setSaving(true);
    return saveArticle(form)
      .then(({ updated, entry: saved }) => {
        // The background has the time for it: a popup may be closed at any moment.
        void send('keep-images', { id: saved.id, askSites: false });
        show(
          updated
            ? { text: t('saved_again'), action: { label: t('remove'), run: () => remove(form.id) } }
            : { text: t('saved_new') },
        );
        return true;
      })
      .catch((error) => {
        fail(error);
        return false;
      })
      .finally(() => setSaving(false));
  };
  const remove = (id: string) => {
    changeEntry(id, { view: 'trash', trashedAt: Date.now() })
      .then(() =>
        show({
          text: t('removed'),
          action: {
            label: t('undo'),
            run: () => void changeEntry(id, { view: 'inbox', trashedAt: 0 }).then(() => show(null), fail),
          },
        }),
      )
      .catch(fail);
  };
  const toggleArchive = () => {
    if (entry === null) return;
    const view = entry.view === 'archive' ? 'inbox' : 'archive';
    changeEntry(entry.id, { view })
      .then(() =>
        show({
          text: t(view === 'archive' ? 'archived' : 'unarchived'),
          action: {
            label: t('undo'),
            run: () => void changeEntry(entry.id, { view: entry.view }).then(() => show(null), fail),
          },
        }),
      )
      .catch(fail);
  };
  const copyLink = () => {
    if (article === null) return;
    navigator.clipboard.writeText(article.url).then(
      () => show({ text: t('link_copied') }),
      () => show({ text: t('link_not_copied'), isError: true }),
    );
  };
  const change = (fields: Change) => {
    if (entry !== null) changeEntry(entry.id, fields).catch(fail);
  };
  const save = () => {
    if (article !== null) void saveAs(article);
  };
  return { saving, save, saveAs, toggleArchive, copyLink, change };
}
