import type { ExtractedArticle, Extraction } from '@/utils/article/article';
import { writeBody } from '@/utils/article/write-body';
import { clean } from './clean/clean';
import { type About, describe } from './describe/describe';
import { SIEVES, type Sieve } from './engine';
import { type Evidence, judge, longParagraphs } from './judge';
import { Labelled } from './labelled';
import { polish } from './polish/polish';
import { type Draft, read } from './read';
import type { Context } from './rule';
import { baseAddressOf, queryAll, readyStateOf } from './snapshot/safe-dom';
import { snapshot } from './snapshot/snapshot';
import { silent, type Trace } from './trace';
import { unreadable } from './unreadable';

/** Characters from which a text counts as found: below it the engine tries again with a coarser sieve. */
const ENOUGH_TEXT = 500;

interface Options {
  /** Reads pages that are too large to be read unasked. */
  readonly force: boolean;
  readonly trace: Trace;
}

/** What one attempt found, and all that is needed to judge it. */
interface Attempt {
  readonly draft: Draft | null;
  readonly context: Context;
  readonly evidence: Evidence;
}

/** Page in, article out. Never changes the page. */
export function extract(page: Document, address: string, options: Partial<Options> = {}): Extraction {
  const { force = false, trace = silent } = options;
  const frames = queryAll(page, 'iframe, frame').length;
  const failure = unreadable(page);
  if (failure !== null) return { ok: false, failure, frames };
  let best: Attempt | null = null;
  for (const sieve of SIEVES) {
    const found = attempt(page, address, { force, trace }, sieve);
    if (typeof found === 'string') return { ok: false, failure: found, frames };
    if (best === null || lengthOf(found) > lengthOf(best)) best = found;
    if (lengthOf(best) >= ENOUGH_TEXT) break;
  }
  if (best?.draft == null || lengthOf(best) === 0) return { ok: false, failure: 'nothing-found', frames };
  return { ok: true, article: assemble(best.draft, best.context, best.evidence), frames };
}

/** Characters of what was found; of a long text white space counts too. */
function lengthOf({ draft }: Attempt): number {
  const text = draft === null ? '' : draft.text.trim();
  return text.length > 20 * ENOUGH_TEXT ? text.length : text.replace(/\s{2,}/g, ' ').length;
}

/** One way through the page, from a copy of its own. */
function attempt(
  page: Document,
  url: string,
  { force, trace }: Options,
  sieve: Sieve,
): Attempt | 'empty-page' | 'too-large' {
  const base = baseAddressOf(page, url);
  const taken = snapshot(page, force);
  if (taken === null) return 'empty-page';
  if (taken === 'too-large') return 'too-large';
  const { copy, flattened } = taken;
  const labelled = new Labelled(copy);
  const context: Context = { about: describe(copy, labelled, base), labelled, base, url, trace, promises: [] };
  clean(copy, context);
  const evidence = { loading: readyStateOf(page) === 'loading', flattened, paragraphs: longParagraphs(copy) };
  return { draft: read(copy, context, sieve), context, evidence };
}

function assemble(draft: Draft, context: Context, evidence: Evidence): ExtractedArticle {
  const { about, url, base } = context;
  polish(draft.body, context);
  return { ...fields(about, url), verdict: judge(draft, context, evidence), html: writeBody(draft.body, base) };
}

function fields(about: About, url: string): Omit<ExtractedArticle, 'verdict' | 'html'> {
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
  };
}
