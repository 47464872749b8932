import { textIn } from '../has-text';
import { isQuestion } from '../question';
import type { Rule } from '../rule';

const ELSEWHERE = 'nav, header, footer, form, dialog, h1, h2, h3, h4, h5, h6';

/** A question that unfolds its answer is a button, and the engine drops buttons: it becomes a bold line above the answer. */
export const keepQuestions: Rule<Document> = (copy) => {
  for (const button of copy.querySelectorAll('button')) {
    const question = textIn(button);
    if (!isQuestion(question) || button.closest(ELSEWHERE) !== null) continue;
    const line = copy.createElement('p');
    line.appendChild(copy.createElement('strong')).append(question);
    button.replaceWith(line);
  }
};
