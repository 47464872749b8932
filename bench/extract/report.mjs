const WIDTHS = [52, 10, 13, 10, 11, 8];

/** One line per figure, with its target, and a mark where ours meets it. */
export function targetTable(figures) {
  return [line('', 'lectern', 'readability', 'defuddle', 'target', 'pages'), ...figures.map(figureLine)].join('\n');
}

/** One line per language of a corpus. */
export function languageTable(figures) {
  return [line('text F1', 'lectern', 'readability', 'defuddle', '', 'pages'), ...figures.map(figureLine)].join('\n');
}

/** Whether our figure is as good as the target; undefined without a target. */
export function meets({ least, most, values: { lectern } }) {
  if (least !== undefined) return lectern >= least;
  return most === undefined ? undefined : lectern <= most;
}

/** Exceptions, time-outs, and pages on which nothing was found, for each reader. */
export function failureTable(rows) {
  const lines = Object.entries(rows).map(([reader, corpora]) => {
    const all = Object.values(corpora).flat();
    const count = (name) => all.filter((row) => row[name]).length;
    return line(
      reader,
      count('thrown'),
      count('late'),
      all.filter(({ empty, thrown, late }) => empty && !thrown && !late).length,
    );
  });
  return [line('', 'exceptions', 'time-outs', 'nothing'), ...lines].join('\n');
}

/** A value as people write it. */
export function written(value, unit) {
  if (value === undefined || Number.isNaN(value)) return '–';
  if (unit === 'count') return String(value);
  if (unit === 'ratio') return `${value.toFixed(2)} ×`;
  return unit === 'f1' || unit === 'kept' ? value.toFixed(3) : `${(100 * value).toFixed(1)} %`;
}

function figureLine(figure) {
  const { name, unit, least, most, n, values } = figure;
  const cells = ['lectern', 'readability', 'defuddle'].map((reader) => written(values[reader], unit));
  const target =
    least !== undefined ? `≥ ${written(least, unit)}` : most !== undefined ? `≤ ${written(most, unit)}` : '';
  return `${line(name, ...cells, target, n)}${meets(figure) ? '  ✓' : ''}`;
}

function line(name, ...cells) {
  return [name.padEnd(WIDTHS[0]), ...cells.map((cell, at) => String(cell).padStart(WIDTHS[at + 1]))].join('').trimEnd();
}
