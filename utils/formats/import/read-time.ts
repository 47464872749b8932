/** 1990 in milliseconds: nothing was saved from the web before there was one. */
const EARLIEST = Date.UTC(1990, 0);
const DAY = 86_400_000;

/**
 * Milliseconds since 1970 of a time in any common spelling: seconds, milliseconds or microseconds since 1970 as a number
 * or as digits, ISO 8601 with a space or a "T" (UTC where no zone is given), or the date of a mail. 0 for nonsense, for
 * what lies before 1990, and for what lies more than a day ahead.
 */
export function readTime(value: unknown): number {
  const time = typeof value === 'number' ? scaled(value) : typeof value === 'string' ? parsed(value.trim()) : 0;
  return time >= EARLIEST && time <= Date.now() + DAY ? time : 0;
}

/** The unit is told by the size: 1e11 seconds are the year 5138, 1e11 milliseconds 1973. */
function scaled(count: number): number {
  if (!Number.isFinite(count)) return 0;
  if (count < 1e11) return Math.round(count * 1000);
  return Math.round(count < 1e14 ? count : count / 1000);
}

function parsed(text: string): number {
  if (text.length > 64) return 0;
  if (/^\d{9,17}(\.\d+)?$/.test(text)) return scaled(Number(text));
  const iso =
    /^(\d{4}-\d{2}-\d{2})(?:[T ]+(\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)\d*\s*(Z|UTC|[+-]\d{2}(?::?\d{2})?)?)?$/i.exec(
      text,
    );
  if (iso !== null) return Date.parse(`${iso[1]}T${iso[2] ?? '00:00'}${zoneOf(iso[3])}`) || 0;
  // "Mon, 04 Mar 2019 05:06:07 GMT": what no letter stands in, Date would only guess at.
  return /[a-z]{3}.*\d{4}/i.test(text) ? Date.parse(text) || 0 : 0;
}

function zoneOf(zone: string | undefined): string {
  return zone === undefined || /^(z|utc)$/i.test(zone)
    ? 'Z'
    : `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}`;
}
