import { textIn } from '../has-text';
import { holdsPage } from '../labelled';
import { drop, type Rule } from '../rule';

const MAX_TEXT = 500;
const ASKS =
  /\b(subscribe|subscription|sign\s+(up|in)|log\s+in|register|newsletter|inbox|member(s|ship)?|e-?mail|abonn\w*|anmelden|registrier\w*|inscri\w*|suscr\w*|iscri\w*|assin\w*)\b|订阅|訂閱|登录|登錄|購読|会員|登録|구독|로그인|اشترك|הירשמ/iu;

/** Requests to subscribe, sign up or sign in, between or after the paragraphs: short boxes that ask and do not tell. */
export const dropPrompts: Rule<Document> = (copy, { labelled, trace }) => {
  for (const box of labelled.of('prompt')) {
    if (isPrompt(box)) drop(box, 'clean', 'drop-prompts', trace);
  }
  for (const field of copy.querySelectorAll('form input[type="email"], form input[type="password"]')) {
    const box = outermostPrompt(field.closest('form') ?? field);
    if (box !== null) drop(box, 'clean', 'drop-prompts', trace);
  }
};

/** The largest short box around a form. */
function outermostPrompt(form: Element): Element | null {
  let box: Element | null = null;
  for (let around: Element | null = form; around !== null && isPrompt(around); around = around.parentElement)
    box = around;
  return box;
}

function isPrompt(box: Element): boolean {
  const text = textIn(box).trim();
  if (holdsPage(box) || text.length > MAX_TEXT) return false;
  return box.querySelector('h1, article') === null && ASKS.test(text);
}
