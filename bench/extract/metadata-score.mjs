import { plain } from './plain.mjs';
import { evened } from './text.mjs';

/** Whether a title is the expected one, but for capitals and typography. */
export function isTitle(found, expected) {
  const title = plain(found);
  return title !== '' && title === plain(expected);
}

const BEFORE_NAMES = new RegExp(
  `^(?:${['by', 'von', 'par', 'por', 'di', 'da', 'door', 'av', 'autor(?:in)?:?', 'text:?', '(?:words|written|posted|story) by'].join('|')})\\s+`,
);
const BETWEEN_NAMES = new Set('and und et y e og och en by von the'.split(' '));

/**
 * Whether a byline names all the authors and nothing else, but for capitals, accents, punctuation and words between
 * names. Null where there are no authors to name.
 */
export function isByline(found, authors) {
  const expected = new Set(authors.flatMap(nameWords));
  if (expected.size === 0) return null;
  const named = new Set(nameWords(found));
  return named.size === expected.size && [...expected].every((word) => named.has(word));
}

function nameWords(text) {
  const lower = (text ?? '').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = lower.replace(BEFORE_NAMES, '').match(/[\p{L}\p{N}]+/gu) ?? [];
  const names = words.filter((word) => !BETWEEN_NAMES.has(word));
  return names.length > 0 ? names : words;
}

/** Whether a date may stand for that day, in its own time zone or in UTC. */
export function isDate(found, day) {
  return daysOf(evened(found)).includes(day);
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** The ways in which days are written, the surest first. */
const WRITTEN = [
  /(?<year>\d{4})[-/.年](?<month>\d{1,2})[-/.月](?<day>\d{1,2})/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?!\d)/,
  new RegExp(`(?<name>${MONTHS.join('|')})[a-z]*\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})`, 'i'),
  /^(?<day>\d{1,2})[./](?<month>\d{1,2})[./](?<year>\d{4})/,
];
const ZONED = /z|[+-]\d{2}:?\d{2}$/i;

/** The day as it is written, and the day in UTC where the time zone is known or nothing else is. */
function daysOf(text) {
  const written = WRITTEN.map((form) => form.exec(text)?.groups).find((groups) => groups !== undefined);
  const days = written === undefined ? [] : [dayOf(written)];
  const moment = new Date(text);
  if (Number.isNaN(moment.getTime()) || (days.length > 0 && !ZONED.test(text))) return days;
  return [...days, moment.toISOString().slice(0, 10)];
}

function dayOf({ year, day, name = '', month = String(MONTHS.indexOf(name.toLowerCase()) + 1) }) {
  return [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
}
