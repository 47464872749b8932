import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { wholeText } from '@/utils/anchor/text-nodes';
import { rangesOf } from '@/utils/anchor/text-spans';
import type { Article } from '@/utils/article/article';
import type { Entry } from '@/utils/library/entry';
import type { Highlight, HighlightColor } from '@/utils/library/highlight';
import { markPassage } from '@/utils/library/mark-passage';
import { t } from '@/utils/platform/text';
import type { ArticleActs } from '../hooks/reading/use-article-acts';
import { useHighlights } from '../hooks/reading/use-highlights';
import { useOpenHighlight } from '../hooks/reading/use-open-highlight';
import { usePlacedHighlights } from '../hooks/reading/use-placed-highlights';
import { selectedSpan, useSelectedSpan } from '../hooks/reading/use-selected-span';
import { useKeys } from '../hooks/use-keys';
import type { Toast } from '../hooks/use-toast';
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
}

/** Marking passages of the text and writing on them. Stands below the text, which it paints and never changes. */
export function Highlights({ article, entry, acts, body, letters, show }: Props) {
  const { all, edit, remove } = useHighlights(article, entry, acts, show);
  const selected = useSelectedSpan(body);
  const [opened, open] = useOpenHighlight(({ id }) => id !== '' || selected !== null);
  const placed = usePlacedHighlights(body, article.html, all, opened.id);
  const [said, say] = useState('');
  const current = placed.find(({ highlight }) => highlight.id === opened.id) ?? null;
  useEffect(() => {
    if (selected !== null) open('');
  }, [selected]);
  useEffect(() => {
    const root = body.current;
    if (root === null) return;
    const onClick = (event: MouseEvent) => open(highlightAt(root, event, placed));
    root.addEventListener('click', onClick);
    return () => root.removeEventListener('click', onClick);
  }, [placed]);

  const mark = async (color: HighlightColor, noting = false) => {
    // As it is now: a key may be quicker than what is drawn.
    const now = selectedSpan(body.current);
    if (now === null || body.current === null) return;
    const marked = markPassage(wholeText(body.current), now, placed, { id: crypto.randomUUID(), color });
    if (marked === null || !(await edit(marked.edits))) return;
    getSelection()?.removeAllRanges();
    say(t('highlighted'));
    if (noting) open(marked.id, { noting });
  };
  const usual = lastColor(all);
  const note = () => (current === null ? void mark(usual, true) : open(opened.id, { noting: !opened.noting }));
  const drop = (highlight: Highlight) => {
    open('');
    remove(highlight);
  };
  const go = ({ id }: Highlight) => {
    const span = placed.find(({ highlight }) => highlight.id === id)?.span ?? null;
    const range = span === null || body.current === null ? null : rangesOf(body.current, [span])[0];
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    open(id, { focused: true });
  };
  useKeys({ h: () => void mark(usual), n: note }, letters);

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
          onNote={note}
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

/** The colour that was used last in this article. */
function lastColor(all: readonly Highlight[]): HighlightColor {
  const [latest] = all.filter(({ quote }) => quote !== '').sort((a, b) => b.updatedAt - a.updatedAt);
  return latest?.color ?? 'yellow';
}
