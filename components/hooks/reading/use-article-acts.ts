import { useRef, useState } from 'preact/hooks';
import type { Article } from '@/utils/article/article';
import type { Change } from '@/utils/library/amend';
import type { Entry } from '@/utils/library/entry';
import { changeEntries, saveArticle } from '@/utils/platform/library/library-store';
import { send } from '@/utils/platform/messages';
import { t } from '@/utils/platform/text';
import { changeUndoably } from '../change-undoably';
import { failing } from '../failing';
import type { Toast } from '../use-toast';

/** What can be done with the article that is open. Each act says how it went; nothing looks done before it is. */
export interface ArticleActs {
  readonly saving: boolean;
  readonly save: () => void;
  /** Saves the article in another form: as its reader has mended it. Whether that went well. */
  readonly saveAs: (form: Article) => Promise<boolean>;
  readonly toggleArchive: () => void;
  readonly copyLink: () => void;
  /** Changes what the entry is filed under, by what it is at that moment. Nothing while it is not saved. */
  readonly change: (fields: (entry: Entry) => Change) => void;
}

/** Acts on an article and its entry, null when it is not saved. */
export function useArticleActs(
  article: Article | null,
  entry: Entry | null,
  show: (toast: Toast | null) => void,
): ArticleActs {
  const [saving, setSaving] = useState(false);
  const underway = useRef<{ readonly form: Article; readonly done: Promise<boolean> } | null>(null);
  const fail = failing(show);
  const saveAs = (form: Article): Promise<boolean> => {
    // The same again is being saved already; another form comes after it, so that what is saved last is what is read.
    if (underway.current?.form !== form)
      underway.current = { form, done: Promise.resolve(underway.current?.done).then(() => saveNow(form)) };
    return underway.current.done;
  };
  const saveNow = (form: Article): Promise<boolean> => {
    setSaving(true);
    return saveArticle(form)
      .then(({ updated, entry: saved }) => {
        // The background has the time for it: a popup may be closed at any moment.
        void send('article-saved', { id: saved.id });
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
      .finally(() => {
        setSaving(false);
        if (underway.current?.form === form) underway.current = null;
      });
  };
  const remove = (id: string) => changeUndoably(show, id, t('removed'), { view: 'trash', trashedAt: Date.now() });
  const toggleArchive = () => {
    if (entry === null) return;
    const { id, view } = entry;
    if (view === 'archive') changeUndoably(show, id, t('unarchived'), { view: 'inbox' });
    else changeUndoably(show, id, t('archived'), { view: 'archive' });
  };
  const copyLink = () => {
    if (article === null) return;
    navigator.clipboard.writeText(article.url).then(
      () => show({ text: t('link_copied') }),
      () => show({ text: t('link_not_copied'), isError: true }),
    );
  };
  const change = (fields: (entry: Entry) => Change) => {
    if (entry !== null) changeEntries([entry.id], fields).catch(fail);
  };
  const save = () => {
    if (article !== null) void saveAs(article);
  };
  return { saving, save, saveAs, toggleArchive, copyLink, change };
}
