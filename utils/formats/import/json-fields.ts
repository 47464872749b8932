/** An object of a JSON file: anything may stand in it. */
export type Fields = Readonly<Record<string, unknown>>;

/** The object's fields, read by name; none when it is no object. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

/** The value if it is a list, else an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Whether a mark is set: wallabag writes 0 and 1 or false and true, by its version; some write the digits as text. */
export function isSet(value: unknown): boolean {
  return value === true || value === 1 || value === '1' || value === 'true';
}
