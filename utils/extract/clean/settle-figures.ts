import { captionOf, captionRegion } from '../figure';
import type { Rule } from '../rule';

const ELSEWHERE = 'nav, footer, aside, header, form, table';

/** A picture with its caption becomes a plain figure, without the boxes that only lay it out. */
export const settleFigures: Rule<Document> = (copy) => {
  for (const image of copy.querySelectorAll('img[src]')) {
    if (image.closest(ELSEWHERE) !== null || image.closest('figure')?.querySelectorAll('img').length === 2) continue;
    const region = captionRegion(image);
    if (region === image || region.querySelectorAll('img').length !== 1) continue;
    const { caption, credit } = captionOf(region, image);
    if (caption === '' && credit === '') continue;
    const figure = copy.createElement('figure');
    const note = copy.createElement('figcaption');
    note.append([caption, credit].filter((text) => text !== '').join(' '));
    figure.append(image, note);
    region.replaceWith(figure);
  }
};
