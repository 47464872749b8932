import type { Block } from './blocks';

/** A block and what became of it. */
export interface Judged {
  readonly block: Block;
  readonly element: Element;
  readonly wasIn: boolean;
  readonly isIn: boolean;
  /** From 0 to 1, that it is the article's. */
  readonly chance: number;
}
