// @vitest-environment jsdom

import { expect, test } from 'vitest';
import { settleFigures } from './clean/settle-figures';
import type { Context } from './rule';

test('a picture in boxes of layout becomes a plain figure with its caption', () => {
  const copy = new DOMParser().parseFromString(
    '<p>Text.</p><div class="widget"><div><img src="a.jpg"></div><div class="image-caption">The old mill</div></div>',
    'text/html',
  );
  settleFigures(copy, {} as Context);
  expect(copy.body.innerHTML).toBe(
    '<p>Text.</p><figure><img src="a.jpg"><figcaption>The old mill</figcaption></figure>',
  );
});

function settled(html: string): string {
  const copy = new DOMParser().parseFromString(`<p>Text.</p>${html}<p>More text.</p>`, 'text/html');
  settleFigures(copy, {} as Context);
  return copy.body.innerHTML.replace(/<p>(?:More t|T)ext\.<\/p>/g, '');
}

test('a caption may stand in a box of its own, beside a button, and without a name if it says what the picture says', () => {
  const figure = (alt: string, text: string) =>
    `<figure><img src="a.jpg"${alt}><figcaption>${text}</figcaption></figure>`;
  expect(
    settled(
      '<div><div><img src="a.jpg"></div><div class="info"><p class="caption">The old mill at low tide</p></div></div>',
    ),
  ).toBe(figure('', 'The old mill at low tide'));
  expect(
    settled(
      '<div><div><img src="a.jpg"><button>Enlarge</button></div><p class="caption">The old mill at low tide</p></div>',
    ),
  ).toBe(figure('', 'The old mill at low tide'));
  const alt = ' alt="The old mill at low tide"';
  expect(settled(`<div><img src="a.jpg"${alt}><div>The old mill, at low tide. Ida Berg</div></div>`)).toBe(
    figure(alt, 'The old mill, at low tide. Ida Berg'),
  );
  const card = `<div><img src="a.jpg"${alt}><a href="/mill">The old mill at low tide</a></div>`;
  expect(settled(card)).toBe(card);
});
