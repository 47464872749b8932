import type { Description } from '../describe-bundle';
import { makeNode } from './make-node';

/** Title, standfirst and what is known of the article, as a page begins with it. */
export function headNodes(owner: Document, about: Description): HTMLElement[] {
  const { title, standfirst, authors, site, url, published } = about;
  const make = (tag: string, attributes: Record<string, string>, ...content: (Node | string)[]) =>
    makeNode(owner, tag, attributes, ...content);
  const day = published.slice(0, 10);
  const parts = [
    authors.map(({ name }) => name).join(', '),
    /^\d{4}-\d{2}-\d{2}$/.test(day) ? make('time', { datetime: day }, longDate(day, about.lang)) : '',
    url === '' ? site : make('a', { href: url, rel: 'noreferrer' }, site || url),
  ].filter((part) => part !== '');
  return [
    make('h1', {}, title),
    ...(standfirst === '' ? [] : [make('p', { class: 'standfirst' }, standfirst)]),
    make('p', { class: 'about' }, ...parts.flatMap((part, index) => (index === 0 ? [part] : [' · ', part]))),
  ];
}

/** A day as people of a language write it. */
function longDate(day: string, lang: string): string {
  try {
    return new Intl.DateTimeFormat(lang || 'en', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
  } catch {
    // No such language or no such day: as the machine writes it.
    return day;
  }
}
