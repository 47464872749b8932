const ISO = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * ISO 8601 of a machine-readable date (year 1990 to next year), or ''. A day without time stays a day, and a time keeps
 * the zone it was written in: the day a story appeared is the day at its own place.
 */
export function checkDate(value: unknown): string {
  if (typeof value !== 'string') return '';
  const text = value.trim().slice(0, 64);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return plausible(new Date(`${text}T12:00:00Z`)) ? text : '';
  if (ISO.test(text)) {
    const iso = text
      .replace(/^(\d{4}-\d{2}-\d{2}) /, '$1T')
      .replace(/\s+/g, '')
      .replace(/([+-]\d{2})(\d{2})$/, '$1:$2');
    return plausible(new Date(iso)) ? iso : '';
  }
  const date = new Date(/^[A-Z][a-z]{2,8},? .*\d{4}/.test(text) ? text : Number.NaN);
  return plausible(date) ? date.toISOString() : '';
}

function plausible(date: Date): boolean {
  const year = date.getUTCFullYear();
  return year >= 1990 && year <= new Date().getUTCFullYear() + 1;
}
