import { cleanMath } from '@/utils/article/math';
import { plainLine } from '@/utils/article/text';
import { textIn } from '../has-text';
import type { Rule } from '../rule';

const SCRIPT = 'script[type^="math/" i]';
const FORMULA = `.katex, mjx-container, .MathJax, .MathJax_SVG, .mwe-math-element, math, ${SCRIPT}`;
const TEX_SCRIPT = '[type*="tex" i]';
const TEX = 'annotation[encoding*="tex" i]';
const SOURCES = ['alttext', 'data-latex', 'alt'];
const MAX_CODE = 2000;

/**
 * Formulas are kept once, as MathML that says its TeX source beside it; those of which only the source is there, as
 * code. What KaTeX, MathJax and MediaWiki put around them to show them goes.
 */
export const keepMath: Rule<Document> = (copy) => {
  for (const preview of copy.querySelectorAll('.MathJax_Preview')) preview.remove();
  for (const formula of copy.querySelectorAll(FORMULA)) {
    // Part of another formula, or a whole text that is called after the formulas in it.
    if (!formula.isConnected || formula.querySelector('p, li') !== null) continue;
    const script = scriptOf(formula);
    if (script !== formula) script?.remove();
    formula.replaceWith(settled(copy, formula, script));
  }
};

/** MathJax 2 leaves what it shows before the script that it comes from. */
function scriptOf(formula: Element): Element | null {
  if (formula.matches(SCRIPT)) return formula;
  const next = (formula.closest('.MathJax_Display') ?? formula).nextElementSibling;
  return next?.matches(SCRIPT) ? next : null;
}

function settled(copy: Document, formula: Element, script: Element | null): Element {
  const find = (selector: string) => (formula.matches(selector) ? formula : formula.querySelector(selector));
  const attribute = (name: string) => find(`[${name}]`)?.getAttribute(name);
  const written = script?.textContent ?? '';
  const math = find('math') ?? mathIn(attribute('data-mathml') ?? written);
  const tex = formula.querySelector(TEX) ?? math?.querySelector(TEX);
  const told = [tex?.textContent, script?.matches(TEX_SCRIPT) ? written : '', ...SOURCES.map(attribute)].find(Boolean);
  const source = (told ?? '').trim();
  if (math === null) return codeOf(copy, source || textIn(formula));
  const kept = cleanMath(math, copy);
  // What could end a comment or an element is refused there; to TeX the spaces are none.
  if (source !== '') kept.setAttribute('alttext', source.replace(/[<>]/g, ' $& '));
  return kept;
}

function mathIn(html: string): Element | null {
  return new DOMParser().parseFromString(html, 'text/html').querySelector('math');
}

function codeOf(copy: Document, source: string): Element {
  const code = copy.createElement('code');
  code.setAttribute('data-language', 'tex');
  code.textContent = plainLine(source, MAX_CODE);
  return code;
}
