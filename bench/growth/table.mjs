import { ELEMENTS } from './shapes.mjs';

/** What is aimed at: a time that grows with the page and no faster, and ten megabytes in milliseconds. */
const AIMS = { exponent: 1, heavy: 1500 };
/** Below so many milliseconds a time says more of the browser's beginnings than of the page. */
const TELLING = 10;

/** Lines for people: each shape with its times, and how they grow. */
export function growthTable(growth) {
  const rows = Object.entries(growth).map(([name, pages]) =>
    row(name, ...pages.map(timeOf), exponentOf(pages), ratioOf(pages.at(-1))),
  );
  return [
    row(
      'ms, ours / bare',
      ...ELEMENTS.map((count) => `${count / 1000},000`),
      `exponent, ≈ ${AIMS.exponent}`,
      'ours / bare',
    ),
    ...rows,
  ].join('\n');
}

export function heavyTable(heavy) {
  return [
    row('', 'elements', 'ours / bare', `aim ≤ ${AIMS.heavy} ms`),
    ...Object.entries(heavy).map(([name, page]) => row(name, page.elements, timeOf(page), ratioOf(page))),
  ].join('\n');
}

function timeOf({ times }) {
  return `${milliseconds(times.ours)} / ${milliseconds(times.bare)}`;
}

function milliseconds(time) {
  return time === undefined ? 'never' : Math.round(time);
}

/** The slope of the logarithm of our time over that of the elements: 1 grows with the page, 2 with its square. */
export function exponentOf(pages) {
  const points = pages
    .filter(({ times }) => times.ours >= TELLING)
    .map(({ elements, times }) => [Math.log(elements), Math.log(times.ours)]);
  const mean = (at) => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const up = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  const along = points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
  return points.length < 2 ? '' : (up / along).toFixed(2);
}

function ratioOf({ times }) {
  return times.ours === undefined || times.bare === undefined ? '' : (times.ours / times.bare).toFixed(1);
}

function row(name, ...cells) {
  return [name.padEnd(22), ...cells.map((cell) => String(cell).padStart(17))].join('').trimEnd();
}
