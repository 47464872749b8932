import { textIn } from '../has-text';
import { drop, type Rule } from '../rule';

/** Characters and paragraphs from which a box is not only a field, whatever it is called. */
const MAX_TEXT = 1800;
const MAX_PARAGRAPHS = 4;

/** Headline, standfirst, lead picture, author card and date line are fields of the article: they leave the text. */
export const liftFields: Rule<Document> = (_copy, { about, trace }) => {
  for (const element of about.shownBy) {
    if (element.getElementsByTagName('p').length > MAX_PARAGRAPHS) continue;
    if (textIn(element).trim().length > MAX_TEXT) continue;
    drop(element, 'clean', 'lift-fields', trace);
  }
};
