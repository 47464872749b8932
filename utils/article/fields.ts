/** A record from a page, the disk or a file, of which nothing is known yet. */
export type Fields = Readonly<Record<string, unknown>>;

/** The value as a record, or null. */
export function fieldsOf(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

/** A text as it is, of at most `max` characters; '' for everything else. */
export function textOf(value: unknown, max: number): string {
  return typeof value === 'string' ? value.slice(0, max) : '';
}

/** A number from 0 on; 0 for everything else. */
export function positive(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : 0;
}

/** A list of at most `max`; empty for everything else. */
export function listOf(value: unknown, max: number): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, max) : [];
}
