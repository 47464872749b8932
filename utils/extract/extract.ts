import type { ExtractedArticle, Extraction } from '@/utils/article/article';
import { pageAddress } from '@/utils/article/address';
import { checkDirection, directionOf, languageOfScript } from '@/utils/article/language';
import { measure } from '@/utils/article/measure';
import { sanitise, serialise } from '@/utils/article/sanitise';
import { plainLine } from '@/utils/article/text';
import { clean } from './clean/clean';
import { type About, describe } from './describe/describe';
import { detect } from './detect';
import { unreadable } from './unreadable';
import { judge, longParagraphs } from './judge';
import { polish } from './polish/polish';
import { type Draft, read } from './read';
import type { Context } from './rule';
import { baseAddressOf, queryAll, readyStateOf } from './snapshot/safe-dom';
import { snapshot } from './snapshot/snapshot';
import { silent, type Trace } from './trace';

/** Page in, article out. Never changes the page. `force` reads pages that are too large to be read unasked. */
export function extract(page: Document, address: string, { force = false, trace = silent as Trace } = {}): Extraction {
  const frames = queryAll(page, 'iframe, frame').length;
  const failure = unreadable(page);
  if (failure !== null) return { ok: false, failure, frames };
  const url = pageAddress(address) || address;
  const base = baseAddressOf(page, address);
  const taken = snapshot(page, force);
  if (taken === null) return { ok: false, failure: 'empty-page', frames };
  if (taken === 'too-large') return { ok: false, failure: 'too-large', frames };
  const { copy, flattened } = taken;
  const about = describe(copy, url, base);
  const context: Context = { about, base, url, trace, promises: [] };
  const direction = checkDirection(copy.documentElement.getAttribute('dir')) ?? checkDirection(copy.body?.getAttribute('dir'));
  clean(copy, context);
  const paragraphs = longParagraphs(copy);
  const draft = read(copy, context);
  if (draft === null) return { ok: false, failure: 'nothing-found', frames };
  polish(draft.body, context);
  const verdict = judge(draft, context, { loading: readyStateOf(page) === 'loading', flattened, paragraphs });
  const article = { ...assemble(about, draft, url, base, direction), verdict };
  return { ok: true, article, readable: detect(page), frames };
}

function assemble(about: About, draft: Draft, url: string, base: string, direction: 'ltr' | 'rtl' | null): Omit<ExtractedArticle, 'verdict'> {
  const text = draft.body.textContent ?? '';
  const lang = about.lang || languageOfScript(text);
  return {
    url: about.url,
    pageUrl: url,
    title: about.title,
    standfirst: about.standfirst,
    authors: about.authors,
    site: about.site,
    published: about.published,
    modified: about.modified,
    lang,
    dir: text.trim().length < 200 ? (direction ?? directionOf(text, lang)) : directionOf(text, lang),
    lead: about.lead,
    excerpt: plainLine(about.standfirst || about.description || text, 300),
    ...measure(text, lang),
    html: serialise(sanitise(draft.body, base)),
  };
}
