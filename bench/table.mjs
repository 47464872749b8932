import { BUDGETS } from './sizes.mjs';

/** What is aimed at: the ratio to bare Readability, and milliseconds of the detector. */
const AIMS = { ratio: 1.6, detector: 5 };

/** Everything that was measured, as lines for people. */
export function table({ press, extraction, detector, sizes }) {
  return [
    row('', 'median', 'quartiles', 'aim'),
    ...Object.entries(press).flatMap(([words, { opened, frame, text }]) => [
      time(`press, ${words} words: popup begins`, opened),
      time(`press, ${words} words: frame painted`, frame),
      time(`press, ${words} words: text painted`, text),
    ]),
    ...Object.entries(extraction).flatMap(([words, { ours, bare, ratio }]) => [
      time(`extraction, ${words} words: ours`, ours),
      time(`extraction, ${words} words: bare Readability`, bare),
      row(`extraction, ${words} words: ratio`, ratio.median, ratio.quartiles.join(' … '), `≤ ${AIMS.ratio}`),
    ]),
    ...Object.entries(detector).map(([file, { elements, time: taken }]) =>
      time(`detector, ${file} (${elements} elements)`, taken, `≤ ${AIMS.detector} ms`),
    ),
    ...Object.entries(sizes).map(([name, size]) =>
      row(`size, ${name}`, kilobytes(size), '', `≤ ${kilobytes(BUDGETS[name])}`),
    ),
  ].join('\n');
}

function time(name, { median, quartiles }, aim = '') {
  return row(name, `${median.toFixed(1)} ms`, quartiles.map((value) => value.toFixed(1)).join(' … '), aim);
}

function row(name, ...cells) {
  return [name.padEnd(50), ...cells.map((cell) => String(cell).padStart(16))].join('').trimEnd();
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
