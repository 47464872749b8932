import { plainLine } from '@/utils/article/text';
import type { Rule } from '../rule';

/** Formulas stay readable as their source text: rendered markup of KaTeX, MathJax and MathML is not allowed through. */
export const keepMath: Rule<Document> = (copy) => {
  for (const formula of copy.querySelectorAll('.katex, mjx-container, .MathJax, math')) {
    if (formula.parentElement?.closest('.katex, mjx-container, .MathJax, math')) continue;
    const source =
      formula.querySelector('annotation[encoding*="tex" i]')?.textContent ?? formula.getAttribute('alttext');
    const code = copy.createElement('code');
    code.textContent = plainLine(source ?? formula.textContent, 2000);
    formula.replaceWith(code);
  }
};
