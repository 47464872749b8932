import type { boost } from './boost.mjs';

export function forestModule(
  forest: ReturnType<typeof boost>,
  words: { name: string; about: string; type: string },
): string;
