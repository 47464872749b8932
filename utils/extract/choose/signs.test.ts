// @vitest-environment jsdom

import { expect, test } from 'vitest';
import { blocksBelow } from './blocks';
import { expectedOf, signsOf } from './signs';
import { surenessOf } from './sureness';

/** A choice: of each block of the page whether it was taken, and its chance. */
function choice(html: string, ...judged: readonly (readonly [isIn: boolean, chance: number])[]) {
  const page = document.implementation.createHTMLDocument('');
  page.body.innerHTML = html;
  return blocksBelow(page.body).map((block, at) => {
    const [isIn, chance] = judged[at] as [boolean, number];
    return { block, element: block.element, wasIn: isIn, isIn, chance };
  });
}

test('what is taken without a chance costs precision, what is left out in spite of one recall', () => {
  const judged = choice('<p>aaaa</p><p>bbbb</p><p>cccc</p>', [true, 1], [true, 0.5], [false, 0.5]);
  expect(expectedOf(judged)).toEqual({ precision: 0.75, recall: 0.75 });
});

test('the surer the choice, the less of it is wrong', () => {
  const wrong = (chance: number) => signsOf(choice('<p>aaaa</p><p>bbbb</p>', [true, 1], [true, chance])).wrong;
  expect(wrong(1)).toBe(0);
  expect(wrong(0.5)).toBeCloseTo(10 * (1 - 1.5 / 1.75));
});

test('what is left out inside of the text makes gaps, what stands around it does not', () => {
  const [out, taken] = [[false, 0] as const, [true, 1] as const];
  const html = '<p>aaaa</p><p>bbbb</p><p>cc</p><p>dddd</p><p>eeee</p>';
  expect(signsOf(choice(html, out, taken, out, taken, out))).toMatchObject({ gaps: 1 });
  expect(signsOf(choice(html, out, taken, taken, taken, out))).toMatchObject({ gaps: 0 });
});

test('text in boxes of another name than the commonest is strange, wherever the boxes stand', () => {
  const taken = [true, 1] as const;
  const same = '<div class="a"><p>aa</p><p>a</p></div><div class="a"><p>bb</p><p>b</p></div>';
  expect(signsOf(choice(same, taken, taken, taken, taken)).strange).toBe(0);
  const other = '<div class="a"><p>aa</p><p>a</p></div><div class="b"><p>bb</p><p>b</p></div>';
  expect(signsOf(choice(other, taken, taken, taken, taken)).strange).toBe(5);
});

test('blocks that break off are counted', () => {
  const taken = [true, 1] as const;
  const html = '<p>And then…</p><p>“And then...”</p><p>And then.</p><p>And … then</p>';
  expect(signsOf(choice(html, taken, taken, taken, taken)).teasers).toBe(2);
});

test('nothing taken has signs too', () => {
  const signs = Object.values(signsOf(choice('<p>a</p>', [false, 0.1])));
  expect(signs.every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
});

test('long paragraphs that were left out in spite of a chance are counted', () => {
  const long = 'The boats came home late. '.repeat(8);
  const html = `<p>${long}</p><p>${long}</p><p>${long}</p><p><a href="#">${long}</a></p><p>short</p>`;
  const judged = choice(html, [true, 1], [false, 0.3], [false, 0.1], [false, 0.3], [false, 0.3]);
  expect(surenessOf(judged).leftOut).toBe(1);
});
