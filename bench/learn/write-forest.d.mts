import type { boost } from './boost.mjs';

export function writable(border: number): number;
export function writtenForest(forest: ReturnType<typeof boost>): { base: number; borders: string; trees: string };
