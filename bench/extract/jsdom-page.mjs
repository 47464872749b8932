import { Script } from 'node:vm';
import { JSDOM, VirtualConsole } from 'jsdom';
import { htmlOf } from './corpora.mjs';

/** Scripts ready to run in any number of pages. */
export function compile(scripts) {
  return scripts.map((text) => new Script(text));
}

/**
 * A saved page in jsdom, with our scripts in it. Its own scripts never run, nothing is fetched, and what it logs is not
 * heard.
 */
export async function openInJsdom(page, compiled) {
  const dom = parsed(htmlOf(page), page.url);
  await loaded(dom.window);
  const context = dom.getInternalVMContext();
  for (const script of compiled) script.runInContext(context);
  return {
    call: (work, ...given) => new Script(`(${work})`).runInContext(context)(...given),
    close: () => dom.window.close(),
  };
}

/** A style sheet with a mistake in it can be too much for jsdom; then the page is read without its style sheets. */
function parsed(html, url) {
  const open = (text) => new JSDOM(text, { url, runScripts: 'outside-only', virtualConsole: new VirtualConsole() });
  try {
    return open(html);
  } catch {
    // Whatever it stumbled over: if it was no style sheet, it will do so again, and be heard.
    return open(html.replace(/<style\b[^>]*>[\s\S]*?<\/style>/gi, ''));
  }
}

/** A page that is still loading is another thing to read: its end may be missing. */
function loaded(window) {
  if (window.document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => window.addEventListener('DOMContentLoaded', resolve, { once: true }));
}
