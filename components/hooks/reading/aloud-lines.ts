import { offsetAbove } from '@/utils/anchor/text-nodes';
import { rangesOf, spanOf } from '@/utils/anchor/text-spans';
import { type Utterance, utterancesOf } from '@/utils/speech/utterances';
import { scrollUntil } from './scroll-until';
import { unfold } from './unfold';

/** What is said, and the part of the page whose text it counts over. */
export interface Line {
  readonly root: HTMLElement;
  readonly utterance: Utterance;
}

/** Title, standfirst and text. */
export function linesOf(body: HTMLElement, lang: string): Line[] {
  const head = body.closest('article')?.querySelectorAll<HTMLElement>('[data-part="title"], [data-part="standfirst"]');
  return [...(head ?? []), body].flatMap((root) => utterancesOf(root, lang).map((utterance) => ({ root, utterance })));
}

/** The first line of what is selected; else the title, while it is in view; else the first of what is in view. */
export function firstOf(lines: readonly Line[], body: HTMLElement, covered: number): number {
  const selection = getSelection();
  const selected = selection === null || selection.isCollapsed ? null : spanOf(body, selection.getRangeAt(0));
  const top = lines[0]?.root;
  if (selected === null && top !== undefined && top !== body && top.getBoundingClientRect().bottom > covered) return 0;
  const from = selected?.start ?? offsetAbove(body, covered);
  const first = lines.findIndex(({ root, utterance }) => root === body && utterance.span.end > from);
  return first < 0 ? lines.length - 1 : first;
}

/** Where a line stands; null where nothing of it is there any more. */
export function rangeOf(line: Line | undefined): Range | null {
  return line === undefined ? null : (rangesOf(line.root, [line.utterance.span])[0] ?? null);
}

/** Whether any of a place can be seen. */
export function isInView(range: Range, covered: number): boolean {
  const { top, bottom } = range.getBoundingClientRect();
  return bottom > covered && top < innerHeight;
}

/** Scrolls a sentence that is not whole in view into the upper part of the window, and opens what it is folded in. */
export function follow(range: Range, covered: number): void {
  unfold(range.startContainer);
  const { top, bottom } = range.getBoundingClientRect();
  const lowest = innerHeight * 0.8;
  if (top >= covered && bottom <= lowest) return;
  scrollUntil(window, () => range.getBoundingClientRect().top - covered - innerHeight * 0.15);
}
