import type { Nodes, Parents, Root } from 'mdast';
import { gfmAutolinkLiteralToMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { mathToMarkdown } from 'mdast-util-math';
import { type Info, type Options, type State, toMarkdown, type Unsafe } from 'mdast-util-to-markdown';
import type { HighlightNode } from './handlers';

/**
 * What Obsidian reads as more than text: a highlight, a tag, a comment, the name of a block. And of two at signs with one
 * letter between them the second, which the library passes over: its pattern has used the letter up.
 */
const UNSAFE: Unsafe[] = [
  { character: '@', before: '@[+\\-.\\w]', after: '[\\-.\\w]', inConstruct: 'phrasing' },
  { character: '=', after: '=', inConstruct: 'phrasing' },
  { character: '=', before: '=', inConstruct: 'phrasing' },
  { character: '#', before: '\\s', after: '[^\\s#]', inConstruct: 'phrasing' },
  { character: '%', after: '%', inConstruct: 'phrasing' },
  { character: '^', after: '[\\w-]', inConstruct: 'phrasing' },
];

const OPTIONS: Options = {
  bullet: '-',
  emphasis: '*',
  fences: true,
  listItemIndent: 'one',
  resourceLink: true,
  rule: '-',
  extensions: [
    gfmAutolinkLiteralToMarkdown(),
    gfmFootnoteToMarkdown(),
    gfmStrikethroughToMarkdown(),
    gfmTableToMarkdown({ tablePipeAlign: false }),
    mathToMarkdown(),
  ],
  handlers: { highlight },
  unsafe: UNSAFE,
};

/** A tree as Markdown: what is text in it stays text, whatever it looks like. */
export function writeTree(tree: Root): string {
  return toMarkdown(tree, OPTIONS);
}

function highlight(node: Nodes, _: Parents | undefined, state: State, info: Info): string {
  const tracker = state.createTracker(info);
  let value = tracker.move('==');
  value += state.containerPhrasing(node as HighlightNode & Parents, { ...tracker.current(), before: '=', after: '=' });
  return `${value}==`;
}
highlight.peek = () => '=';
