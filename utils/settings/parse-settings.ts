import { FIELDS, type Settings } from './fields';

/** Settings from whatever was stored: each value that is not one of its field's becomes that field's default. */
export function parseSettings(stored: unknown): Settings {
  const values = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const entries = Object.entries(FIELDS).map(([name, field]) => {
    const known = (field.values as readonly unknown[]).includes(values[name]);
    return [name, known ? values[name] : field.initial];
  });
  return Object.fromEntries(entries) as Settings;
}

/** The next larger (`+1`) or smaller (`-1`) text size; the same at either end. */
export function stepSize(size: Settings['size'], step: 1 | -1): Settings['size'] {
  const sizes = FIELDS.size.values;
  const at = sizes.indexOf(size) + step;
  return sizes[Math.min(sizes.length - 1, Math.max(0, at))] ?? size;
}
