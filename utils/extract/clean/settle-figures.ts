import { captionOf, captionRegion } from '../figure';
import { appendAll } from '../move';
import type { Rule } from '../rule';

const ELSEWHERE = 'nav, footer, aside, header, form, table';

/** A picture with its caption becomes a plain figure, without the boxes that only lay it out. */
export const settleFigures: Rule<Document> = (copy) => {
  for (const image of copy.querySelectorAll('img[src]')) {
    if (image.closest(ELSEWHERE) !== null || image.closest('figure')?.querySelectorAll('img').length === 2) continue;
    const region = captionRegion(image);
    if (region === image || region.querySelectorAll('img').length !== 1) continue;
    const { caption, credit, boxes } = captionOf(region, image);
    if (caption === '' && credit === '') continue;
    const figure = copy.createElement('figure');
    const note = copy.createElement('figcaption');
    boxes.forEach((box, at) => {
      if (at > 0) note.append(' ');
      appendAll(note, (box.querySelector('figcaption') ?? box).childNodes);
    });
    if (boxes.length === 0) note.append([caption, credit].filter((text) => text !== '').join(' '));
    for (const button of note.querySelectorAll('button')) button.remove();
    figure.append(image, note);
    region.replaceWith(figure);
  }
};
