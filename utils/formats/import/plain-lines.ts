import { plainLine } from '@/utils/article/text';

/**
 * Plain text of several lines: each as `plainLine` has it, at most one empty line between two, cut at `max` characters
 * with an ellipsis.
 */
export function plainLines(value: unknown, max: number): string {
  if (typeof value !== 'string') return '';
  const text = value
    .slice(0, max * 4)
    .split(/\r\n?|\n/)
    .map((line) => plainLine(line, max))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  // Not in the middle of a character that takes two places.
  return text.length <= max ? text : `${text.slice(0, max - 1).replace(/[\s\ud800-\udbff]+$/, '')}…`;
}
