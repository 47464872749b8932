/** What is aimed at, in milliseconds. */
const AIMS = { popup: { p50: 100 }, filter: { p95: 20 }, save: { p95: 20 }, search: { p50: 25, p95: 150 } };

/** Everything that was measured, as lines for people: median and 95th percentile in milliseconds, times bare IndexedDB. */
export function table(browsers) {
  return Object.entries(browsers)
    .flatMap(([name, { version, commit, load, libraries }]) => [
      `${name}: ${version}, ${commit}, load ${load.toFixed(1)}`,
      ...libraries.flatMap(lines),
    ])
    .join('\n');
}

function lines({ articles, scale, seconds, painted, scrolled, searched, operations }) {
  const { rows, over17, over34, waiting } = scrolled;
  return [
    row(`${articles} articles, texts × ${scale}, filled in ${seconds.toFixed(0)} s`, 'p50', 'p95', '× bare', 'aim'),
    ...Object.entries(painted).map(([what, times]) => time(`first row painted: ${what}`, times, '', AIMS[what])),
    ...Object.entries(operations).map(([what, { ours, ratio }]) => time(what, ours, ratio.toFixed(2), AIMS[what])),
    time(`frames, scrolling ${rows} rows`, scrolled, ''),
    `  over 17 ms ${percent(over17)}, over 34 ms ${percent(over34)}, with a row on its way ${percent(waiting)}`,
    ...(searched === null ? [] : searchLines(searched)),
  ];
}

function searchLines({ filled, bytes, queries }) {
  return [
    `  index filled in ${(filled / 1000).toFixed(0)} s, ${(bytes / 1e6).toFixed(1)} MB`,
    ...Object.entries(queries).map(([what, times]) =>
      time(`search, ${what} (${times.found} found)`, times, '', AIMS.search),
    ),
  ];
}

function time(name, { p50, p95 }, ratio, aim = {}) {
  const aims = Object.entries(aim).map(([which, limit]) => `${which} ≤ ${limit}`);
  return row(`  ${name}`, p50.toFixed(1), p95.toFixed(1), ratio, aims.join(', '));
}

function row(name, ...cells) {
  return [name.padEnd(52), ...cells.slice(0, 3).map((cell) => cell.padStart(10)), '  ', cells[3]].join('').trimEnd();
}

function percent(share) {
  return `${(share * 100).toFixed(1)} %`;
}
