import { plainLine, sameWords } from '@/utils/article/text';
import { imageStem } from '../images';
import { drop, type Rule } from '../rule';

const FIRST_BLOCKS = 6;

/** Title, standfirst and lead picture are shown above the text: a second copy at its start goes. */
export const dropRepeated: Rule<Element> = (body, { about, trace }) => {
  for (const heading of body.querySelectorAll('h1, h2')) {
    if (sameWords(plainLine(heading.textContent, 600), about.title)) drop(heading, 'polish', 'drop-repeated', trace);
  }
  for (const block of [...body.querySelectorAll('p, h2, h3')].slice(0, FIRST_BLOCKS)) {
    if (sameWords(plainLine(block.textContent, 800), about.standfirst)) drop(block, 'polish', 'drop-repeated', trace);
  }
  if (about.lead === null) return;
  const stem = imageStem(about.lead.src);
  for (const image of body.querySelectorAll('img')) {
    if (stem === '' || imageStem(image.getAttribute('src') ?? '') !== stem) continue;
    const figure = image.closest('figure');
    // A caption that the lead picture does not show stays with its picture.
    const caption = plainLine(figure?.querySelector('figcaption')?.textContent, 1500);
    if (caption === '' || `${about.lead.caption} ${about.lead.credit}`.includes(caption.slice(0, 40)))
      drop(figure ?? image, 'polish', 'drop-repeated', trace);
  }
};
