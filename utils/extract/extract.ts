import type { ExtractedArticle, Extraction } from '@/utils/article/article';
import { sanitise, serialise } from '@/utils/article/sanitise';
import { clean } from './clean/clean';
import { type About, describe } from './describe/describe';
import { judge, longParagraphs } from './judge';
import { polish } from './polish/polish';
import { type Draft, read } from './read';
import type { Context } from './rule';
import { baseAddressOf, queryAll, readyStateOf } from './snapshot/safe-dom';
import { snapshot } from './snapshot/snapshot';
import { silent, type Trace } from './trace';
import { unreadable } from './unreadable';

/** Page in, article out. Never changes the page. `force` reads pages that are too large to be read unasked. */
export function extract(page: Document, address: string, { force = false, trace = silent as Trace } = {}): Extraction {
  const frames = queryAll(page, 'iframe, frame').length;
  const failure = unreadable(page);
  if (failure !== null) return { ok: false, failure, frames };
  const base = baseAddressOf(page, address);
  const taken = snapshot(page, force);
  if (taken === null) return { ok: false, failure: 'empty-page', frames };
  if (taken === 'too-large') return { ok: false, failure: 'too-large', frames };
  const { copy, flattened } = taken;
  const about = describe(copy, base);
  const context: Context = { about, base, url: address, trace, promises: [] };
  clean(copy, context);
  const paragraphs = longParagraphs(copy);
  const draft = read(copy, context);
  if (draft === null) return { ok: false, failure: 'nothing-found', frames };
  polish(draft.body, context);
  const verdict = judge(draft, context, { loading: readyStateOf(page) === 'loading', flattened, paragraphs });
  const article = { ...assemble(about, draft, address, base), verdict };
  return { ok: true, article, frames };
}

function assemble(about: About, draft: Draft, url: string, base: string): Omit<ExtractedArticle, 'verdict'> {
  return {
    url: about.canonical,
    pageUrl: url,
    title: about.title,
    standfirst: about.standfirst,
    authors: about.authors,
    site: about.site,
    published: about.published,
    modified: about.modified,
    lang: about.lang,
    dir: about.dir,
    lead: about.lead,
    description: about.description,
    html: serialise(sanitise(draft.body, base)),
  };
}
