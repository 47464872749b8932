import { markdownParts } from './markdown-parts.mjs';
import { mean, overlap, recallOf } from './overlap.mjs';
import { namesOf, pictureNames } from './picture-names.mjs';
import { bare } from './plain.mjs';
import { elementsOf, textOf } from './text.mjs';
import { anyTokens } from './tokens.mjs';

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
/** A standfirst may lose a word or two; its beginning must be there in order. */
const STANDFIRST_KEPT = 0.9;
const STANDFIRST_START = 6;
/** Shorter captions, and those that are long, are compared by what is telling in them. */
const CAPTION_LEAST = 13;
const CAPTION_START = 60;
const ITEM_START = 40;

/**
 * What was kept beside the running text, where a page says what there is to keep: shares from 0 to 1. What needs
 * elements is left open where there are none at all.
 *
 * @param {{ summary?: string | null, headlines?: string[], images?: object[] | null, md?: string | null,
 *   title?: string | null }} gold
 * @param {object | null} tree
 */
export function scoreStructure(gold, tree) {
  const text = tree === null ? '' : textOf(tree);
  const standfirst = gold.summary ? { standfirst: hasStandfirst(text, gold.summary) } : {};
  if (tree === null) return standfirst;
  return {
    ...standfirst,
    ...(gold.headlines ? { subheads: shareOf(gold.headlines.map(bare).filter(Boolean), headingsOf(tree)) } : {}),
    ...(gold.images ? pictures(gold.images, tree, bare(text)) : {}),
    ...(gold.md ? marked(markdownParts(gold.md), bare(gold.title), tree) : {}),
  };
}

function hasStandfirst(text, standfirst) {
  const kept = recallOf(overlap(anyTokens(text), anyTokens(standfirst)));
  const start = bare(standfirst).split(' ').slice(0, STANDFIRST_START).join(' ');
  return Number(kept >= STANDFIRST_KEPT && bare(text).includes(start));
}

function pictures(images, tree, text) {
  const shown = pictureNames(tree);
  const isShown = ({ urls }) => urls.some((url) => namesOf(url).some((name) => shown.has(name)));
  const leads = images.filter(({ cover }) => cover);
  const captions = images.map(({ caption }) => bare(caption)).filter((words) => words.length >= CAPTION_LEAST);
  return {
    ...(leads.length > 0 ? { lead: Number(leads.some(isShown)) } : {}),
    captions: meanOf(captions.map((words) => Number(text.includes(words.slice(0, CAPTION_START).trim())))),
  };
}

/** Few items or cells may be a line that only looks like a list or a table. */
function marked({ headings, items, cells, code }, title, tree) {
  const shown = elementsOf(tree, 'li').map(bareText);
  const isItem = (item) => shown.some((text) => text.startsWith(item.slice(0, ITEM_START)));
  const codeText = elementsOf(tree, 'pre', 'code').map(solid).join('\n');
  return {
    headings: shareOf(
      headings.filter((heading) => heading !== title),
      headingsOf(tree),
    ),
    items: items.length < 2 ? undefined : meanOf(items.map((item) => Number(isItem(item)))),
    cells: cells.length < 4 ? undefined : shareOf(cells, new Set(elementsOf(tree, 'td', 'th').map(bareText))),
    code: meanOf(code.map((line) => Number(codeText.includes(line)))),
  };
}

function headingsOf(tree) {
  return new Set(elementsOf(tree, ...HEADINGS).map(bareText));
}

function bareText(element) {
  return bare(textOf(element));
}

function solid(element) {
  return textOf(element).replace(/\s+/g, '');
}

function shareOf(expected, shown) {
  return meanOf(expected.map((text) => Number(shown.has(text))));
}

function meanOf(values) {
  return values.length === 0 ? undefined : mean(values);
}
