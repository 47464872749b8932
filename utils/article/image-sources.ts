import type { Article } from './article';

const SOURCE = /<img\b[^>]*? data-src="([^"]*)"/g;

/** Addresses of an article's pictures that would have to be asked for, each once, in their order. */
export function imageSources({ lead, html }: Pick<Article, 'lead' | 'html'>): readonly string[] {
  const found = [...html.matchAll(SOURCE)].map(([, source = '']) => source.replaceAll('&amp;', '&'));
  return [...new Set([lead?.src ?? '', ...found])].filter((source) => /^https?:/.test(source));
}
