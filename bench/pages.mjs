import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { article } from '../tests/pages/generate.mjs';

/** The articles that are read, by their length in words. */
export const LENGTHS = [2_000, 20_000];
/** The page that is only looked at. */
export const CROWDED = 'crowded.html';

const ELEMENTS = 10_000;

/** Writes the pages of the benchmark into a folder. */
export async function writePages(folder) {
  for (const words of LENGTHS) await writeFile(join(folder, fileOf(words)), article({ words }));
  await writeFile(join(folder, CROWDED), crowded(ELEMENTS));
}

/** The file of the article of that many words. */
export function fileOf(words) {
  return `${words}.html`;
}

/** An article of 2,000 words among so many elements of other things: teasers, some with enough text to look like prose. */
function crowded(elements) {
  const page = article({ words: 2_000 });
  const own = page.match(/<\w/g).length;
  const cards = Array.from({ length: Math.ceil((elements - own) / CARD_ELEMENTS) }, (_, at) => card(at));
  const half = Math.ceil(cards.length / 2);
  return page
    .replace(
      '<div class="layout">',
      () => `<div class="grid">${cards.slice(0, half).join('\n')}</div>\n<div class="layout">`,
    )
    .replace('</body>', () => `<div class="grid">${cards.slice(half).join('\n')}</div>\n</body>`);
}

const CARD_ELEMENTS = 10;

function card(at) {
  const text = 'What the harbour remembers of its lanterns'.concat(
    at % 2 ? ', and why nobody has asked the ferryman since' : '',
  );
  return `<div class="box"><div class="top"><span class="kicker">Topic ${at}</span><time datetime="2025-03-01">1 March</time></div>
<h3><a href="/story/${at}">Story number ${at}</a></h3><p>${text}.</p><ul><li><b>${at}</b></li></ul></div>`;
}
