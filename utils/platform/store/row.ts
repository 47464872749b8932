import { parseStamped } from '@/utils/library/parse-entry';
import type { Row } from './schema';

/** Row from whatever was stored; null when there is no usable entry in it. */
export function parseRow(value: unknown): Row | null {
  const entry = parseStamped(value);
  const slot = (value as { slot?: unknown } | undefined)?.slot;
  return entry === null || typeof slot !== 'number' || !Number.isInteger(slot) ? null : { ...entry, slot };
}
