import { parseArgs } from 'node:util';
import { READERS } from './in-page.mjs';

const USAGE =
  'npm run bench:extract -- FOLDER [--browser] [--quick] [--limit N] [--corpus a,b] [--worst N] [--page CORPUS/ID] [--save]';

/**
 * What the person asked for.
 *
 * @param {string[]} given parameters of the command
 */
export function readOptions(given) {
  const { values, positionals } = parseArgs({
    args: given,
    allowPositionals: true,
    options: {
      browser: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      limit: { type: 'string' },
      corpus: { type: 'string' },
      worst: { type: 'string', default: '0' },
      page: { type: 'string' },
      save: { type: 'boolean', default: false },
      workers: { type: 'string', default: '2' },
    },
  });
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) throw new Error(`One folder of corpora is needed: ${USAGE}`);
  return {
    folder,
    browser: values.browser,
    // Defuddle takes half of the time, and our own targets do without it.
    readers: values.quick ? ['lectern', 'readability'] : Object.keys(READERS),
    limit: values.limit === undefined ? Number.POSITIVE_INFINITY : count('--limit', values.limit),
    corpora: values.corpus?.split(','),
    worst: count('--worst', values.worst),
    page: values.page,
    save: values.save,
    workers: count('--workers', values.workers),
  };
}

function count(name, text) {
  if (/^\d+$/.test(text)) return Number(text);
  throw new Error(`${name} takes a number, not "${text}".`);
}
