import type { Row } from './page-score.mjs';

/** A measure, what is aimed at, on how many pages it was taken, and its value for each reader. */
export interface Figure {
  name: string;
  unit: string;
  least?: number;
  most?: number;
  n: number;
  values: Record<string, number | undefined>;
}

/** Every measure that there are pages for. */
export function figuresOf(
  rows: Record<string, Record<string, Row[]>>,
  times: readonly { ours: number; bare: number }[],
): Figure[];

/** Text F1 of each language of each corpus. */
export function languagesOf(rows: Record<string, Record<string, Row[]>>): Figure[];
