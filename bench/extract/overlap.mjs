/** How far one heap of tokens is another: how often they meet, what is too much, and what is missing. */
export function overlap(found, expected) {
  const open = new Map();
  for (const token of expected) open.set(token, (open.get(token) ?? 0) + 1);
  let met = 0;
  for (const token of found) {
    const left = open.get(token) ?? 0;
    if (left === 0) continue;
    open.set(token, left - 1);
    met++;
  }
  return { met, extra: found.length - met, missing: expected.length - met };
}

/** The share of what was found that was expected. Nothing found where nothing was expected is right. */
export function precisionOf({ met, extra, missing }) {
  return extra + missing === 0 ? 1 : met / Math.max(1, met + extra);
}

/** The share of what was expected that was found. */
export function recallOf({ met, extra, missing }) {
  return extra + missing === 0 ? 1 : met / Math.max(1, met + missing);
}

/** The harmonic mean of precision and recall. */
export function harmonic(precision, recall) {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

/** F1 of one page. */
export function f1Of(counts) {
  return harmonic(precisionOf(counts), recallOf(counts));
}

/**
 * F1 of mean precision and mean recall over pages. A page where nothing was found says nothing about precision, and one
 * where nothing was expected nothing about recall.
 */
export function f1OfMeans(pages) {
  const precision = mean(pages.filter(({ met, extra }) => met + extra > 0).map(precisionOf));
  const recall = mean(pages.filter(({ met, missing }) => met + missing > 0).map(recallOf));
  return harmonic(precision, recall);
}

/** F1 of all pages thrown together. */
export function f1OfSums(pages) {
  const sum = (name) => pages.reduce((total, page) => total + page[name], 0);
  const both = 2 * sum('met');
  return both / (both + sum('extra') + sum('missing'));
}

/** NaN of nothing. */
export function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
