import type { Element, ElementContent } from 'hast';
import { defaultHandlers, type Handle, type State } from 'hast-util-to-mdast';
import type { Html, Nodes, PhrasingContent } from 'mdast';
import { MATH_TAGS } from '@/utils/article/math';

declare module 'mdast' {
  interface PhrasingContentMap {
    highlight: HighlightNode;
  }
  interface RootContentMap {
    highlight: HighlightNode;
  }
}

/** A passage between two pairs of equals signs, as Obsidian and others read it. */
export interface HighlightNode {
  type: 'highlight';
  children: PhrasingContent[];
}

const { table, div, section, pre, br } = defaultHandlers as Record<string, Handle>;

/** Where a picture of the body is found by whoever reads the Markdown. */
export type PictureAddress = (src: string) => string;

/** How each element of a body that has no plain Markdown is written; the library knows all others. */
export function handlersFor(picture: PictureAddress): Record<string, Handle> {
  return {
    a: (state, node) => settleLink(state, node),
    br: (state, node) => (state.inTable ? tag('<br>') : br?.(state, node, undefined)),
    caption: defaultHandlers.figcaption as Handle,
    div: (state, node) => keptHtml(node) ?? div?.(state, node, undefined),
    img: (_, node) => ({ type: 'image', url: picture(text(node.properties.dataSrc)), alt: altOf(node) }),
    mark: (state, node) => ({ type: 'highlight', data: { hName: 'mark' }, children: phrasing(state, node) }),
    math: settleMath,
    pre: (state, node) => ({ ...(pre?.(state, node, undefined) as Nodes), lang: languageOf(node) }) as Nodes,
    section: (state, node) => footnote(state, node) ?? section?.(state, node, undefined),
    span: (state, node) => reference(node) ?? state.all(node),
    table: settleTable,
    var: defaultHandlers.em as Handle,
    wbr: () => undefined,
    ...Object.fromEntries([...TAGGED, ...MATH_TAGS.filter((tag) => tag !== 'math')].map((tag) => [tag, tagged])),
  } as Record<string, Handle>;
}

/** What Markdown says with HTML's own tags; the text between them is Markdown still. */
const TAGGED = ['ruby', 'rt', 'rp', 'sub', 'sup', 'u', 'ins', 'small'];

const tagged: Handle = (state, node) => {
  const attributes = Object.entries(node.properties)
    .filter(([name, value]) => /^[a-z]+$/i.test(name) && (typeof value === 'string' || typeof value === 'number'))
    .map(([name, value]) => ` ${name.toLowerCase()}="${String(value).replace(/[^\w.% +-]/g, '')}"`);
  const open = `<${node.tagName}${attributes.join('')}>`;
  return [tag(open), ...phrasing(state, node), tag(`</${node.tagName}>`)];
};

/** HTML within a line: the library would take it for a block. */
function tag(value: string): Html {
  return { type: 'html', data: { hName: 'span' }, value } as Html;
}

/** A place in the text has no address in Markdown: its link becomes text. */
function settleLink(state: State, node: Element): ReturnType<Handle> {
  const href = text(node.properties.href);
  return href === '' || href.startsWith('#') ? state.all(node) : (defaultHandlers.a as Handle)(state, node, undefined);
}

/** The caption of a table has no place in it: it goes before. */
function settleTable(state: State, node: Element): ReturnType<Handle> {
  const isCaption = (child: ElementContent) => child.type === 'element' && child.tagName === 'caption';
  const rows = { ...node, children: node.children.filter((child) => !isCaption(child)) };
  const captions = state.inTable
    ? []
    : node.children.filter(isCaption).flatMap((child) => state.one(child, node) ?? []);
  const written = table?.(state, rows, undefined) ?? [];
  return [...captions, ...(Array.isArray(written) ? written : [written])];
}

/** TeX where the formula says it, else the formula's own tags. */
function settleMath(state: State, node: Element): ReturnType<Handle> {
  const tex = text(node.properties.alttext ?? node.properties.altText).trim();
  if (tex === '') return tagged(state, node, undefined);
  const isAlone = node.properties.dataAlone !== undefined;
  const value = tex.replace(/\n\s*\n/g, '\n');
  return isAlone
    ? { type: 'math', value }
    : { type: 'inlineMath', data: { hName: 'code' }, value: value.replace(/\s+/g, ' ') };
}

function footnote(state: State, node: Element): ReturnType<Handle> {
  const label = text(node.properties.dataNote);
  if (label === '') return undefined;
  const children = state.toFlow(state.all(node));
  return { type: 'footnoteDefinition', identifier: label, label, children } as ReturnType<Handle>;
}

function reference(node: Element): ReturnType<Handle> {
  const label = text(node.properties.dataReference);
  return label === '' ? undefined : { type: 'footnoteReference', identifier: label, label };
}

function keptHtml(node: Element): ReturnType<Handle> {
  const value = text(node.properties.dataHtml);
  return value === '' ? undefined : { type: 'html', value };
}

function languageOf(node: Element): string | null {
  const inner = node.children.find((child) => child.type === 'element' && child.tagName === 'code') as
    | Element
    | undefined;
  return text(node.properties.dataLanguage) || text(inner?.properties.dataLanguage) || null;
}

function phrasing(state: State, node: Element): PhrasingContent[] {
  return state.all(node) as PhrasingContent[];
}

function altOf(node: Element): string {
  return text(node.properties.alt).replace(/\s+/g, ' ').trim();
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
