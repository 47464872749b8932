import type { Figure } from './figures.mjs';

/** What became worse, as sentences. */
export function falls(before: readonly Figure[], now: readonly Figure[]): string[];
