import { useEffect, useRef, useState } from 'preact/hooks';
import { loosely } from '@/utils/anchor/loose-text';
import type { Article } from '@/utils/article/article';
import { bodyIdOf } from '@/utils/library/body-id';
import type { Entry } from '@/utils/library/entry';
import type { Highlight, HighlightEdit } from '@/utils/library/highlight';
import { editHighlights, highlightsOf } from '@/utils/platform/library/highlight-store';
import { watchLibrary } from '@/utils/platform/library/library-news';
import { searchedText } from '@/utils/platform/search/searched-text';
import { t } from '@/utils/platform/text';
import { failing } from '../failing';
import type { Toast } from '../use-toast';
import type { ArticleActs } from './use-article-acts';

/** An article's highlights, and what can be done with them. */
export interface Highlights {
  readonly all: readonly Highlight[];
  /**
   * Writes edits, one call after the other, saving the article first if it is not saved. Whether that went well; if not,
   * it is said.
   */
  readonly edit: (edits: readonly HighlightEdit[]) => Promise<boolean>;
  /** Takes one away, and offers to bring it back. */
  readonly remove: (highlight: Highlight) => void;
  /** Says what was done, and offers to undo it. */
  readonly offerUndo: (text: string, undo: () => readonly HighlightEdit[]) => void;
}

/**
 * The highlights of the article that is open; follows changes from any surface.
 * @param mayRenew whether the text on show may become the saved one, where a passage of it is not in that; an older text not
 */
export function useHighlights(
  article: Article,
  entry: Entry | null,
  acts: ArticleActs,
  show: (toast: Toast | null) => void,
  mayRenew: boolean,
): Highlights {
  const [all, setAll] = useState<readonly Highlight[]>([]);
  const id = entry === null ? '' : entry.id;
  // News that the article is saved comes some time after it was.
  const saved = useRef('');
  if (id !== '') saved.current = id;
  const before = useRef<Promise<unknown>>(Promise.resolve());
  useEffect(() => {
    setAll([]);
    if (id === '') {
      saved.current = '';
      return;
    }
    let current = true;
    const ask = () => {
      // The text can be read without them, and a library that cannot be opened says so where it is listed.
      highlightsOf(id).then((found) => current && setAll(found), console.warn);
    };
    ask();
    const end = watchLibrary(({ ids }) => (ids === null || ids.includes(id)) && ask());
    return () => {
      current = false;
      end();
    };
  }, [id]);
  const write = async (edits: readonly HighlightEdit[]) => {
    try {
      const isSaved = saved.current === article.id && !(await isNewText(article, entry, edits, mayRenew));
      if (!isSaved && !(await acts.saveAs(article))) return false;
      saved.current = article.id;
      await editHighlights(article.id, edits);
      return true;
    } catch (error) {
      // It is said where the reader looks, and what was there before stays as it was.
      failing(show)(error);
      return false;
    }
  };
  const edit = (edits: readonly HighlightEdit[]) => {
    const written = before.current.then(() => write(edits));
    before.current = written;
    return written;
  };
  const offerUndo = (text: string, undo: () => readonly HighlightEdit[]) => {
    const run = () => void edit(undo()).then((done) => done && show(null));
    show({ text, action: { label: t('undo'), run } });
  };
  const remove = ({ id: one, quote }: Highlight) => {
    void edit([{ id: one, gone: true }]).then((done) => {
      if (done) offerUndo(t(quote === '' ? 'note_removed' : 'highlight_removed'), () => [{ id: one, gone: false }]);
    });
  };
  return { all, edit, remove, offerUndo };
}

/** Whether a passage that is marked stands in the text on show and not in the saved one: the page had gone on since. */
async function isNewText(
  article: Article,
  entry: Entry | null,
  edits: readonly HighlightEdit[],
  mayRenew: boolean,
): Promise<boolean> {
  const quotes = edits.flatMap(({ quote }) => quote ?? []);
  if (!mayRenew || entry === null || quotes.length === 0 || entry.bodyId === bodyIdOf(article)) return false;
  const { words } = loosely(await searchedText(entry));
  return quotes.some((quote) => !words.includes(loosely(quote).words));
}
