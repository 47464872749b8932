import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a right reading of a fixture page holds; only what matters to the page is given. */
export interface Expected {
  readable?: boolean;
  offered?: boolean;
  title?: string;
  standfirst?: string;
  authors?: { name: string; bio?: string; link?: string }[];
  published?: string;
  site?: string;
  lang?: string;
  dir?: string;
  leadImage?: { file: string; alt?: string; caption?: string; credit?: string };
  verdict?: string;
  /** All headings of the body, in their order. */
  headings?: string[];
  contains?: string[];
  excludes?: string[];
  images?: string[];
}

/** A page of `tests/pages`, with what it stands for. */
export interface Fixture {
  slug: string;
  /** Path below the served folder. */
  path: string;
  what: string;
  expect: Expected;
  titleStarts?: string;
  made?: string;
}

export const PAGES = 'tests/pages';

/** One fixture by its folder. */
export function fixture(slug: string): Fixture {
  const page = JSON.parse(readFileSync(join(PAGES, slug, 'page.json'), 'utf8'));
  return { ...page, slug, path: `${slug}/${page.entry ?? ''}` };
}

/** Folders directly below a folder of fixtures that are fixtures. */
export function slugs(below = ''): string[] {
  return readdirSync(join(PAGES, below))
    .filter((name) => existsSync(join(PAGES, below, name, 'page.json')))
    .map((name) => join(below, name));
}
