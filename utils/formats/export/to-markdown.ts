import type { Element, Root as HastRoot } from 'hast';
import { fromDom } from 'hast-util-from-dom';
import { toMdast } from 'hast-util-to-mdast';
import type { BlockContent, PhrasingContent, Root, RootContent } from 'mdast';
import { sanitise } from '@/utils/article/sanitise';
import type { Bundle } from '@/utils/library/bundle';
import { type Highlight, notesOf, presentHighlights } from '@/utils/library/highlight';
import { describeBundle } from './describe-bundle';
import { isoDate } from './iso-date';
import { markHighlights } from './mark-highlights';
import { frontMatter } from './markdown/front-matter';
import { handlersFor, type PictureAddress } from './markdown/handlers';
import { joinNeighbours } from './markdown/join-neighbours';
import { prepare } from './markdown/prepare';
import { writeTree } from './markdown/write-tree';
import type { Words } from './words';

/**
 * An article as Markdown: front matter, title, text, highlights. CommonMark with tables, footnotes and struck text as
 * on GitHub, formulas between dollar signs and highlights between equals signs as in Obsidian.
 * @param picture where a kept picture lies, from its address in the article; by default that address
 */
export function toMarkdown(bundle: Bundle, words: Words, picture: PictureAddress = (src) => src): string {
  const highlights = presentHighlights(bundle.highlights);
  const children = [
    ...head(bundle, picture),
    ...body(bundle, highlights, picture),
    ...highlightSection(highlights, words),
  ];
  return `${frontMatter(bundle)}\n${writeTree({ type: 'root', children })}`;
}

function head(bundle: Bundle, picture: PictureAddress): RootContent[] {
  const { title, standfirst, lead } = describeBundle(bundle);
  const blocks: RootContent[] = [{ type: 'heading', depth: 1, children: text(title) }];
  if (standfirst !== '') blocks.push(paragraph({ type: 'strong', children: text(standfirst) }));
  if (lead === null) return blocks;
  const caption = [lead.caption, lead.credit].filter((part) => part !== '').join(' · ');
  blocks.push(paragraph({ type: 'image', url: picture(lead.src), alt: lead.alt }));
  if (caption !== '') blocks.push(paragraph({ type: 'emphasis', children: text(caption) }));
  return blocks;
}

function body({ article }: Bundle, highlights: readonly Highlight[], picture: PictureAddress): RootContent[] {
  if (article === null) return [];
  const fragment = sanitise(article.html);
  markHighlights(fragment, highlights);
  prepare(fragment);
  const { children } = fromDom(fragment) as HastRoot;
  // In a box, so that loose text in it becomes paragraphs.
  const tree = { type: 'element', tagName: 'div', properties: {}, children } as Element;
  const root = toMdast(tree, { handlers: handlersFor(picture) }) as Root;
  joinNeighbours(root);
  return root.children;
}

function highlightSection(highlights: readonly Highlight[], words: Words): RootContent[] {
  if (highlights.length === 0) return [];
  const title: RootContent = { type: 'heading', depth: 2, children: text(words.highlights) };
  return [title, ...highlights.flatMap(highlightBlocks)];
}

function highlightBlocks(highlight: Highlight): BlockContent[] {
  const lines = (words: string) => words.split(/\n+/).filter((line) => line.trim() !== '');
  const paragraphs = (words: string) => lines(words).map((line) => paragraph(...text(line.trim())));
  const quote = paragraphs(highlight.quote);
  const blocks: BlockContent[] = [
    ...(quote.length === 0 ? [] : [{ type: 'blockquote' as const, children: quote }]),
    ...notesOf(highlight).flatMap(paragraphs),
  ];
  const date = isoDate(highlight.createdAt).slice(0, 10);
  return date === '' ? blocks : [...blocks, paragraph({ type: 'emphasis', children: text(date) })];
}

function paragraph(...children: PhrasingContent[]): { type: 'paragraph'; children: PhrasingContent[] } {
  return { type: 'paragraph', children };
}

function text(value: string): PhrasingContent[] {
  return [{ type: 'text', value }];
}
