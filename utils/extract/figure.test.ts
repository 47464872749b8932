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
