import type { ExtractedArticle, Extraction, ExtractionFailure } from '@/utils/article/article';
import { writeBody } from '@/utils/article/write-body';
import type { Block } from './choose/blocks';
import { choose, markBlocks } from './choose/choose';
import { isMostlyComments } from './choose/comments';
import { surenessOf } from './choose/sureness';
import { clean } from './clean/clean';
import { type About, describe } from './describe/describe';
import { SIEVES, type Sieve } from './engine';
import { textIn } from './has-text';
import { type Evidence, judge } from './judge';
import { Labelled } from './labelled';
import { polish } from './polish/polish';
import { type Draft, read } from './read';
import type { Context, Proofreader } from './rule';
import { baseAddressOf, inertDocument, queryAll, readyStateOf } from './snapshot/safe-dom';
import { snapshot } from './snapshot/snapshot';
import { silent, type Trace } from './trace';
import { unreadable } from './unreadable';

/** Characters from which a text counts as found: below it the engine tries again with a coarser sieve. */
const ENOUGH_TEXT = 500;
/** Characters of a text that comments below it do not outweigh. */
const SHORT_TEXT = 200;

interface Options {
  /** Reads pages that are too large to be read unasked. */
  readonly force: boolean;
  readonly trace: Trace;
  readonly proofreader?: Proofreader | undefined;
}

/** What one attempt found, and all that is needed to judge it. */
interface Attempt {
  readonly draft: Draft | null;
  readonly blocks: readonly Block[];
  readonly context: Context;
  readonly evidence: Evidence;
}

/** Page in, article out. Never changes the page. */
export function extract(page: Document, address: string, options: Partial<Options> = {}): Extraction {
  const frames = queryAll(page, 'iframe, frame').length;
  const failure = unreadable(page);
  if (failure !== null) return { ok: false, failure, frames };
  const best = bestAttempt(page, address, { force: false, trace: silent, ...options });
  if (typeof best === 'string') return { ok: false, failure: best, frames };
  const article = assemble(best, page);
  return article === null ? { ok: false, failure: 'nothing-found', frames } : { ok: true, article, frames };
}

/** The first attempt that finds enough text, else the one that finds most. */
export function bestAttempt(page: Document, address: string, options: Options): Attempt | ExtractionFailure {
  let best: Attempt | null = null;
  for (const sieve of SIEVES) {
    const found = attempt(page, address, options, sieve);
    if (typeof found === 'string') return found;
    if (best === null || isBetter(found, best)) best = found;
    if (lengthOf(best) >= ENOUGH_TEXT) break;
  }
  return best ?? 'nothing-found';
}

/** Whether an attempt found more, and did not come from a short text to the comments on it. */
function isBetter(found: Attempt, best: Attempt): boolean {
  if (lengthOf(found) <= lengthOf(best)) return false;
  const { draft, blocks, context } = found;
  return lengthOf(best) < SHORT_TEXT || draft === null || !isMostlyComments(blocks, draft.body, context);
}

/** Characters of what was found; of a long text white space counts too. */
function lengthOf({ draft }: Attempt): number {
  const text = draft === null ? '' : draft.text.trim();
  return text.length > 20 * ENOUGH_TEXT ? text.length : text.replace(/\s{2,}/g, ' ').length;
}

/** One way through the page, from a copy of its own. */
function attempt(page: Document, url: string, options: Options, sieve: Sieve): Attempt | ExtractionFailure {
  const base = baseAddressOf(page, url);
  const { trace, proofreader } = options;
  const taken = snapshot(page, options.force);
  if (taken === null) return 'empty-page';
  if (taken === 'too-large') return 'too-large';
  const { copy, flattened } = taken;
  const labelled = new Labelled(copy);
  const about = describe(copy, labelled, base);
  const context: Context = { about, labelled, base, url, trace, proofreader, promises: [] };
  clean(copy, context);
  const blocks = markBlocks(copy, context);
  const evidence = { loading: readyStateOf(page) === 'loading', flattened };
  return { draft: read(copy, blocks, context, sieve), blocks, context, evidence };
}

/** The article as it is read; null when nothing of what was found is worth reading. */
function assemble({ draft, blocks, context, evidence }: Attempt, page: Document): ExtractedArticle | null {
  const { about, url, base } = context;
  const body = draft?.body ?? inertDocument(page).createElement('div');
  const sureness = surenessOf(choose(blocks, body, context));
  polish(body, context);
  const text = textIn(body);
  if (!/\S/.test(text)) return null;
  return { ...fields(about, url), verdict: judge(text, context, evidence, sureness), html: writeBody(body, base) };
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
