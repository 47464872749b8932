import { monthOf } from './months';

/** A day found in a text, `YYYY-MM-DD`, and where it stands there. */
export interface Day {
  readonly day: string;
  readonly from: number;
  readonly to: number;
}

const YEAR = '((?:19|20)\\d\\d)';
const WORD = '([\\p{L}\\p{M}]{3,14}|tháng \\d{1,2})\\.?';
const ISO = new RegExp(`${YEAR}[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)`, 'u');
const EAST = new RegExp(`${YEAR}\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일号]?`, 'u');
const DAY_MONTH = new RegExp(
  `(?<![\\d.])(\\d{1,2})(?:\\.|st|nd|rd|th|er|º|°|ª)?[\\s\\-/]*(?:de |of |d['’])?\\s?${WORD},?[\\s\\-/]*(?:de |del |do )?,?\\s?${YEAR}`,
  'u',
);
const MONTH_DAY = new RegExp(`${WORD}\\s?(\\d{1,2})(?:st|nd|rd|th|\\.)?,?\\s*(?:,|at)?\\s?${YEAR}`, 'u');
const YEAR_LAST = /(?<![\d.])(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?((?:19|20)\d\d|\d\d)(?!\d|\.\d)/u;
const CLOCKED = new RegExp(`${WORD} (\\d{1,2}) \\d\\d:\\d\\d(?::\\d\\d)?(?: [A-Z]{2,5})? ${YEAR}`, 'u');

/** Languages that write the month before the day, in figures. */
const MONTH_FIRST = /^en(-(us|ph|ca))?$|^en$/i;

/**
 * The first calendar day that a text writes out: in figures or with the month's name, in some twenty languages.
 * @param lang BCP 47 tag of the text, '' when unknown: it decides whether 3/4 is in March or in April
 */
export function dayIn(text: string, lang: string): Day | null {
  if (!/\d/.test(text)) return null;
  const found = [
    at(EAST.exec(text), ([, y, m, d]) => iso(y, m, d)),
    at(ISO.exec(text), ([, y, m, d]) => iso(y, m, d)),
    at(DAY_MONTH.exec(text), ([, d, m, y]) => iso(y, monthOf(m ?? ''), d)),
    at(MONTH_DAY.exec(text), ([, m, d, y]) => iso(y, monthOf(m ?? ''), d)),
    at(CLOCKED.exec(text), ([, m, d, y]) => iso(y, monthOf(m ?? ''), d)),
    at(YEAR_LAST.exec(text), ([, a, b, y]) => inFigures(a, b, y, lang)),
  ].filter((day) => day !== null);
  return found.reduce<Day | null>((first, day) => (first === null || day.from < first.from ? day : first), null);
}

function at(match: RegExpExecArray | null, read: (parts: RegExpExecArray) => string): Day | null {
  if (match === null) return null;
  const day = read(match);
  return day === '' ? null : { day, from: match.index, to: match.index + match[0].length };
}

/** 3/4/2020: the day first, but where the language or a month above twelve says otherwise. */
function inFigures(a = '', b = '', year = '', lang = ''): string {
  const full = year.length === 4 ? year : `20${year}`;
  const isMonthFirst = Number(b) > 12 || (lang !== '' && MONTH_FIRST.test(lang) && Number(a) <= 12);
  return isMonthFirst ? iso(full, a, b) : iso(full, b, a);
}

function iso(year: string | undefined, month: string | number | undefined, day: string | undefined): string {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const date = new Date(Date.UTC(y, m - 1, d));
  const isDay = date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
  const isPast = y >= 1990 && date.getTime() < Date.now() + 2 * 86_400_000;
  return isDay && isPast ? date.toISOString().slice(0, 10) : '';
}
