import { say } from '../../scripts/say.mjs';
import { answerOf } from './answers.mjs';
import { scorePage } from './page-score.mjs';

/**
 * Where answers are scored as they come. Only numbers are kept: the texts of all pages would not fit into memory.
 * `rows` are by reader and corpus, in the order of the pages, whoever was read first.
 */
export function makeSheet(corpora, readers) {
  const places = new Map(corpora.flatMap(({ pages }) => pages.map((page, at) => [page, at])));
  const empty = () => Object.fromEntries(corpora.map(({ name, pages }) => [name, Array(pages.length)]));
  const rows = Object.fromEntries(readers.map((reader) => [reader, empty()]));
  const times = [];
  return {
    rows,
    times,
    tell(page, reader, { found, error, late }) {
      if (error ?? late)
        say(`${page.corpus}/${page.id}: ${reader} ${late ? 'did not come to an end' : `failed, ${error}`}`);
      const answer = found === undefined ? { error, late } : answerOf(reader, found);
      rows[reader][page.corpus][places.get(page)] = scorePage(page, answer);
    },
    tellTime(_, taken) {
      times.push(taken);
    },
  };
}
