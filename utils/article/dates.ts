const ISO = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/;

/** ISO 8601 of a machine-readable date (year 1990 to next year), or ''. A day without time stays a day. */
export function checkDate(value: unknown): string {
  if (typeof value !== 'string') return '';
  const text = value.trim().slice(0, 64);
  if (!ISO.test(text) && !/^[A-Z][a-z]{2},? .*\d{4}/.test(text)) return '';
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return plausible(new Date(`${text}T12:00:00Z`)) ? text : '';
  const date = new Date(text.replace(/^(\d{4}-\d{2}-\d{2}) /, '$1T').replace(/\s+(?=[Z+-])/, ''));
  return plausible(date) ? date.toISOString() : '';
}

function plausible(date: Date): boolean {
  const year = date.getUTCFullYear();
  return year >= 1990 && year <= new Date().getUTCFullYear() + 1;
}
