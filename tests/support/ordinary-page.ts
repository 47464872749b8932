import { extract } from '@/utils/extract/extract';

/** Paragraphs as an article has them. */
export const PROSE = [
  'The mill stands where the river turns, and on quiet mornings its wheel can be heard from the church, two fields away, by all who are up before the bell and have nothing else to listen to.',
  'Nobody remembers who built it; the oldest beam bears a date, but the beam was bought second hand from a barge.',
  'In spring the water comes over the sill by itself, and the miller has nothing to do but to listen for stones.',
  'His daughter keeps the books now, and has found that the cats cost more than the grease and earn rather less.',
  'On market days she opens both gates at six, so that the flour is warm when the first carts come over the bridge.',
  'What is left in the evening goes to the baker, who pays in loaves, and the loaves go to whoever helped that day.',
  'There was talk of a turbine once, and an engineer slept a week in the loft, and went home with a cough and a sack.',
  'Since then nothing has been changed but the rope, and the rope is changed every year on the day after the feast.',
];
export const [P = '', Q = '', R = ''] = PROSE.map((text) => `<p>${text}</p>`);
/** What comes after those three. */
export const REST = PROSE.slice(3)
  .map((text) => `<p>${text}</p>`)
  .join('');

/** An ordinary page: what stands around an article nearly everywhere, and the given text in it. */
export function page(text: string, head = '', title = 'A mill by the river'): string {
  return `<html lang="en"><head><title>${title} - Riverton Post</title>${head}</head><body>
    <header><nav><a href="/">Home</a> <a href="/news">News</a> <a href="/about">About us</a></nav></header>
    <main><article><h1>${title}</h1><div class="article-body">${text}</div></article></main>
    <aside class="sidebar"><h2>Most read</h2><ul><li><a href="/1">A bridge is opened again</a></li><li><a href="/2">Cats of the harbour</a></li></ul></aside>
    <footer><p>© Riverton Post</p><a href="/imprint">Imprint</a></footer></body></html>`;
}

/** What is made of a page: its article, or why there is none. */
export function read(html: string) {
  const copy = new DOMParser().parseFromString(html, 'text/html');
  const found = extract(copy, 'https://riverton.test/2026/03/mill');
  if (!found.ok) throw new Error(found.failure);
  return { ...found.article, html: found.article.html.replace(/\s+/g, ' ') };
}
