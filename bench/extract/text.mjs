import { parseFragment } from 'parse5';

/** Elements that begin and end a line. */
const BLOCKS = new Set(
  [
    'address article aside body dialog footer header hgroup html main nav section',
    'h1 h2 h3 h4 h5 h6',
    'blockquote center dd details dir div dl dt figcaption figure hr li menu ol p picture pre summary ul',
    'caption table tbody td tfoot th thead tr',
    'button fieldset form legend',
    'br title',
  ].flatMap((names) => names.split(' ')),
);

/** Elements whose text nobody sees as part of an article. */
const UNSEEN = new Set(
  [
    'head noscript script style template',
    'audio canvas embed iframe object svg video',
    'datalist option select textarea',
    'annotation annotation-xml',
  ].flatMap((names) => names.split(' ')),
);

/** HTML as a tree, read as a browser without scripts reads it: the same for every reader, so that none has an edge. */
export function treeOf(html) {
  return parseFragment(html, { scriptingEnabled: false });
}

/**
 * What a person would see of a tree, one block a line.
 *
 * @param {object} tree
 * @param {{ captions?: boolean }} [options] whether captions of figures count
 */
export function textOf(tree, { captions = true } = {}) {
  const parts = [];
  const collect = (node) => {
    for (const child of node.childNodes ?? []) {
      if (child.nodeName === '#text') parts.push(child.value.replace(/\s+/g, ' '));
      if (child.tagName === undefined || UNSEEN.has(child.tagName)) continue;
      if (child.tagName === 'figcaption' && !captions) continue;
      const edge = BLOCKS.has(child.tagName) ? '\n' : '';
      parts.push(edge);
      collect(child);
      parts.push(edge);
    }
  };
  collect(tree);
  const lines = parts.join('').split('\n');
  return lines
    .map((line) => line.replace(/ +/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}

/** Every element of a tree with one of these names, in order. */
export function elementsOf(tree, ...names) {
  const found = [];
  const collect = (node) => {
    for (const child of node.childNodes ?? []) {
      if (names.includes(child.tagName)) found.push(child);
      collect(child);
    }
  };
  collect(tree);
  return found;
}

/** White space made even. */
export function evened(text) {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
