/** The pages of each corpus that we read worst, by their ids, for a person to look at with --page. */
export function worstPages(rows, number) {
  return Object.entries(rows.lectern)
    .flatMap(([corpus, own]) => {
      const worst = [...own].sort((a, b) => a.f1 - b.f1).slice(0, number);
      return [`${corpus}:`, ...worst.map((row) => line(row, f1Of(rows.readability[corpus], row.id)))];
    })
    .join('\n');
}

function line({ id, type, f1, grade = 'nothing' }, bare) {
  return `  ${f1.toFixed(3)}  ${type.padEnd(14)}${grade.padEnd(11)}Readability ${bare.toFixed(3)}  ${id}`;
}

function f1Of(rows, id) {
  return rows.find((row) => row.id === id).f1;
}
