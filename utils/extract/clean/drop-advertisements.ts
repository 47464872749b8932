import { textIn } from '../has-text';
import { holdsPage } from '../labelled';
import { drop, type Rule } from '../rule';

/** Advertisements between paragraphs: boxes that say so in their name. */
export const dropAdvertisements: Rule<Document> = (_copy, { labelled, trace }) => {
  for (const box of labelled.of('advert')) if (holdsNoText(box)) drop(box, 'clean', 'drop-advertisements', trace);
};

/** A page may call its whole column "with-ads": what holds real text is not the advertisement itself. */
function holdsNoText(box: Element): boolean {
  return !holdsPage(box) && textIn(box).trim().length < 600 && box.querySelector('article') === null;
}
