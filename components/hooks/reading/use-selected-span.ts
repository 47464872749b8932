import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Span } from '@/utils/anchor/span';
import { wholeText } from '@/utils/anchor/text-nodes';
import { spanOf } from '@/utils/anchor/text-spans';

/** What of the text is selected, once the pointer has let go; null while there are no words in it. */
export function useSelectedSpan(body: RefObject<HTMLElement | null>): Span | null {
  const [span, setSpan] = useState<Span | null>(null);
  useEffect(() => {
    let held = false;
    const look = () => {
      if (!held) setSpan((before) => keep(before, selectedSpan(body.current)));
    };
    const hold = () => {
      held = true;
    };
    const release = () => {
      held = false;
      look();
    };
    // Something may be selected already: this comes after the text.
    look();
    document.addEventListener('selectionchange', look);
    document.addEventListener('pointerdown', hold);
    document.addEventListener('pointerup', release);
    document.addEventListener('pointercancel', release);
    return () => {
      document.removeEventListener('selectionchange', look);
      document.removeEventListener('pointerdown', hold);
      document.removeEventListener('pointerup', release);
      document.removeEventListener('pointercancel', release);
    };
  }, []);
  return span;
}

/** What of a text is selected now; null where there are no words in it. */
export function selectedSpan(root: HTMLElement | null): Span | null {
  const selection = getSelection();
  if (root === null || selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const span = spanOf(root, selection.getRangeAt(0));
  return span === null || wholeText(root).slice(span.start, span.end).trim() === '' ? null : span;
}

/** The same span is the same object: nothing is drawn anew for it. */
function keep(before: Span | null, now: Span | null): Span | null {
  return before !== null && now !== null && before.start === now.start && before.end === now.end ? before : now;
}
