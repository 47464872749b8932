import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

const INDEX = 'pages.jsonl';

/**
 * The corpora in a folder, or the folder itself where it is one: pages.jsonl with one page a line, and what was saved
 * of each page in html/ID.html.gz.
 *
 * @param {string} folder
 * @param {{ only?: string[], limit?: number }} [options] names, and how many pages of each, spread over all of them
 * @returns {{ name: string, pages: object[] }[]}
 */
export function findCorpora(folder, { only, limit = Number.POSITIVE_INFINITY } = {}) {
  const root = resolve(folder);
  const folders = isCorpus(root)
    ? [root]
    : readdirSync(root)
        .sort()
        .map((name) => join(root, name))
        .filter(isCorpus);
  const wanted = folders.filter((path) => only === undefined || only.includes(basename(path)));
  if (wanted.length === 0) throw new Error(`There is no corpus to read in ${folder}.`);
  return wanted.map((path) => ({ name: basename(path), pages: spread(pagesOf(path), limit) }));
}

/** The HTML of a page as it was saved. */
export function htmlOf(page) {
  return gunzipSync(readFileSync(page.file)).toString('utf8');
}

function isCorpus(folder) {
  return existsSync(join(folder, INDEX));
}

function pagesOf(folder) {
  const lines = readFileSync(join(folder, INDEX), 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const { id, url, pageType, htmlLang, gold } = JSON.parse(line);
    return {
      corpus: basename(folder),
      id,
      url: addressOf(url, id),
      type: pageType ?? '',
      lang: (htmlLang ?? '').split('-')[0],
      gold,
      file: join(folder, 'html', `${id}.html.gz`),
    };
  });
}

/** Some pages were saved without their address, and every page needs one. */
function addressOf(url, id) {
  return /^https?:/.test(url ?? '') ? url : `https://example.org/${encodeURIComponent(id)}`;
}

function spread(pages, limit) {
  if (pages.length <= limit) return pages;
  return Array.from({ length: limit }, (_, at) => pages[Math.floor((at * pages.length) / limit)]);
}
