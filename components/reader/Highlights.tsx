import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { wholeText } from '@/utils/anchor/text-nodes';
import type { Article } from '@/utils/article/article';
import type { Entry } from '@/utils/library/entry';
import { amendHighlight, type Highlight, type HighlightColor, type HighlightEdit } from '@/utils/library/highlight';
import { type MarkedPassage, markPassage, type PlacedHighlight } from '@/utils/library/mark-passage';
import { t } from '@/utils/platform/text';
import type { ArticleActs } from '../hooks/reading/use-article-acts';
import { useHighlights } from '../hooks/reading/use-highlights';
import { useOpenHighlight } from '../hooks/reading/use-open-highlight';
import { usePlacedHighlights } from '../hooks/reading/use-placed-highlights';
import { selectedSpan, useSelectedSpan } from '../hooks/reading/use-selected-span';
import { useKeys } from '../hooks/use-keys';
import type { Toast } from '../hooks/use-toast';
import type { KeyActs } from '../keys/key-groups';
import { goToSpan } from './go-to-span';
import { HighlightBar } from './HighlightBar';
import { HighlightList } from './HighlightList';
import { highlightAt } from './highlight-at';

interface Props {
  readonly article: Article;
  readonly entry: Entry | null;
  readonly acts: ArticleActs;
  readonly body: RefObject<HTMLElement | null>;
  /** Whether single letters do something. */
  readonly letters: boolean;
  readonly show: (toast: Toast | null) => void;
  /** Whether the text may be saved anew where a passage of it is not in the saved one. */
  readonly mayRenew?: boolean;
}

/** Marking passages of the text and writing on them. Stands below the text, which it paints and never changes. */
export function Highlights({ article, entry, acts, body, letters, show, mayRenew = true }: Props) {
  const { all, edit, remove, offerUndo } = useHighlights(article, entry, acts, show, mayRenew);
  const selected = useSelectedSpan(body);
  const [opened, open] = useOpenHighlight(({ id }) => id !== '' || selected !== null);
  const placed = usePlacedHighlights(body, article.html, all, opened.id);
  // One that is being written, until it comes back from the disk: a note can be typed meanwhile.
  const [draft, setDraft] = useState<PlacedHighlight | null>(null);
  const [said, say] = useState('');
  const latest = useRef(all);
  latest.current = all;
  const isOpen = ({ highlight }: PlacedHighlight) => highlight.id === opened.id;
  const current = draft !== null && isOpen(draft) ? draft : (placed.find(isOpen) ?? null);
  useEffect(() => {
    const isThere = ({ highlight: { id, quote } }: PlacedHighlight) =>
      id === draft?.highlight.id && quote === draft.highlight.quote;
    if (placed.some(isThere)) setDraft(null);
  }, [placed]);
  // Before the next key: that may open the highlight which is made of it.
  useLayoutEffect(() => {
    if (selected === null) return;
    open('');
    say('');
  }, [selected]);
  useEffect(() => {
    const root = body.current;
    if (root === null) return;
    const onClick = (event: MouseEvent) => {
      // The end of a selection is a click too.
      if (selectedSpan(root) === null) openIt(highlightAt(root, event, placed)?.highlight);
    };
    root.addEventListener('click', onClick);
    return () => root.removeEventListener('click', onClick);
  }, [placed]);

  const openIt = (highlight: Highlight | undefined, focus: 'nowhere' | 'bar' = 'nowhere') =>
    open(highlight?.id ?? '', { noting: (highlight?.note ?? '') !== '', focus });
  const mark = async (color: HighlightColor, noting = false) => {
    // As it is now: a key may be quicker than what is drawn.
    const span = selectedSpan(body.current);
    if (span === null || body.current === null) return;
    const marked = markPassage(wholeText(body.current), span, placed, { id: crypto.randomUUID(), color });
    if (marked === null) return;
    setDraft(draftOf(article.id, marked));
    open(noting ? marked.id : '', { noting, focus: noting ? 'note' : 'nowhere' });
    getSelection()?.removeAllRanges();
    if (!(await edit(marked.edits))) {
      setDraft(null);
      return open('');
    }
    say(t('highlighted'));
    if (marked.undo.length > 0) offerUndo(t('highlights_joined'), () => undoOf(marked, latest.current));
  };
  const usual = lastColor(all);
  const note = (noting = true) =>
    current === null ? void mark(usual, true) : open(opened.id, { noting, focus: noting ? 'note' : 'bar' });
  const drop = (highlight: Highlight) => {
    open('');
    remove(highlight);
  };
  const go = (highlight: Highlight) => {
    const span = placed.find((one) => one.highlight.id === highlight.id)?.span ?? null;
    if (span !== null && body.current !== null) goToSpan(body.current, span);
    openIt(highlight, 'bar');
  };
  const keys: KeyActs<'marks'> = { h: () => void mark(usual), n: () => note() };
  useKeys(keys, letters);

  const span = current === null ? selected : current.span;
  return (
    <>
      <p class="unseen" role="status">
        {said}
      </p>
      {span !== null && (
        <HighlightBar
          body={body}
          highlight={current?.highlight ?? null}
          onColor={(color) => void (current === null ? mark(color) : edit([{ id: opened.id, color }]))}
          onNote={() => note(!opened.noting)}
          onRemove={() => current !== null && drop(current.highlight)}
          onWrite={(text) => edit([{ id: opened.id, note: text }])}
          opened={opened}
          span={span}
        />
      )}
      <HighlightList
        article={article}
        onGo={go}
        onRemove={drop}
        onWrite={(id, text) => edit([{ id, note: text }])}
        placed={placed}
        saved={entry !== null}
      />
    </>
  );
}

/** The highlight that a passage is about to have. */
function draftOf(articleId: string, { id, span, edits }: MarkedPassage): PlacedHighlight {
  const [first] = edits;
  return { highlight: amendHighlight(null, articleId, first ?? { id }, { now: Date.now(), stamp: '' }), span };
}

/** What makes joined highlights as they were; what has been written on them since is left where it is. */
function undoOf({ id, edits, undo }: MarkedPassage, all: readonly Highlight[]): readonly HighlightEdit[] {
  const isWrittenOn = all.find((one) => one.id === id)?.note !== edits[0]?.note;
  return undo.map(({ note, ...edit }) =>
    edit.id === id && isWrittenOn ? edit : { ...edit, ...(note !== undefined && { note }) },
  );
}

/** The colour that was used last in this article. */
function lastColor(all: readonly Highlight[]): HighlightColor {
  const [latest] = all.filter(({ quote }) => quote !== '').sort((a, b) => b.updatedAt - a.updatedAt);
  return latest?.color ?? 'yellow';
}
