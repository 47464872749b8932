import { quantile } from '../statistics.mjs';
import { MEASURES } from './measures.mjs';
import { mean } from './overlap.mjs';
import { wayOf } from './text-score.mjs';

/** Fewer pages of a language say nothing about it. */
const LEAST_PAGES = 5;

/**
 * Every measure for every reader.
 *
 * @param {Record<string, Record<string, object[]>>} rows by reader and corpus
 * @param {{ ours: number, bare: number }[]} times of pages, where they were taken
 */
export function figuresOf(rows, times) {
  const figures = MEASURES.map(({ of, ...measure }) => {
    const found = Object.entries(rows).map(([reader, own]) => [reader, summed(of(own, rows.readability))]);
    const n = Math.max(...found.map(([, { n }]) => n));
    return { ...measure, n, values: Object.fromEntries(found.map(([reader, { value }]) => [reader, value])) };
  });
  return [...figures.filter(({ n }) => n > 0), ...ratios(times)];
}

/** Text F1 of each language of each corpus, for every reader. */
export function languagesOf(rows) {
  const readers = Object.keys(rows);
  return Object.keys(rows.lectern).flatMap((corpus) => {
    const langs = rows.lectern[corpus].map(({ lang }) => lang);
    const count = (lang) => langs.filter((other) => other === lang).length;
    return [...new Set(langs)]
      .filter((lang) => count(lang) >= LEAST_PAGES)
      .sort((a, b) => count(b) - count(a))
      .map((lang) => ({
        name: `${corpus}, ${lang || 'no language given'}`,
        unit: 'f1',
        n: count(lang),
        values: Object.fromEntries(readers.map((reader) => [reader, f1Of(corpus, rows[reader][corpus], lang)])),
      }));
  });
}

function f1Of(corpus, rows, lang) {
  return wayOf(corpus).all(rows.filter((row) => row.lang === lang).map(({ text }) => text));
}

/** Pages that a measure has no value for do not count. */
function summed(found) {
  if (!Array.isArray(found)) return { value: found.n > 0 ? found.value : undefined, n: found.n };
  const values = found.filter((value) => value !== undefined).map(Number);
  return { value: values.length > 0 ? mean(values) : undefined, n: values.length };
}

function ratios(times) {
  if (times.length === 0) return [];
  const sorted = times.map(({ ours, bare }) => ours / bare).sort((a, b) => a - b);
  const ratio = (share, most) => ({
    name: `time, times that of bare Readability, p${share * 100}`,
    unit: 'ratio',
    most,
    n: sorted.length,
    values: { lectern: quantile(sorted, share) },
  });
  return [ratio(0.5, 1.6), ratio(0.9, 2)];
}
