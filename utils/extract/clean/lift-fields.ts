import { drop, type Rule } from '../rule';

/** Headline, standfirst, lead picture, author card and date line are fields of the article: they leave the text. */
export const liftFields: Rule<Document> = (_copy, { about, trace }) => {
  for (const element of about.shownBy) {
    if (element.querySelectorAll('p').length > 4) continue;
    drop(element, 'clean', 'lift-fields', trace);
  }
};
