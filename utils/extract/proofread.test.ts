// @vitest-environment jsdom

import { expect, test } from 'vitest';
import type { Wishes } from '@/utils/article/passage';
import { proofread } from './proofread';

const LEFT_OUT = 'Never\u200b miss a tide again: the harbour sends its times to your door on Fridays.';
const PARAGRAPHS = [
  'The tide mill at Corran turned for the last time in the spring of the year in which the bridge was built.',
  'It had ground barley for eleven parishes, and nobody had thought of asking who would do so afterwards.',
  'The miller, whose name was Ewan Sprake, took the stones home one by one on a sledge, and laid a path with them.',
  'Today the path is older than the mill ever was, and the barley comes in paper bags, from the other side.',
];

function page(): Document {
  const text = PARAGRAPHS.map((words) => `<p>${words}</p>`).join('');
  return new DOMParser().parseFromString(
    `<title>The Mill</title><main><article><h1>The Mill</h1>${text}</article></main><footer><p>${LEFT_OUT}</p></footer>`,
    'text/html',
  );
}

const look = (wishes: Wishes) => {
  const proof = proofread(page(), 'https://site.example/mill', wishes);
  return { ...proof, html: proof.ok ? proof.article.html : '' };
};

test('all that the page says is told, in its order, and whether the article has it', () => {
  const { passages, html } = look([]);
  expect(passages.filter(({ isIn }) => isIn).map(({ text }) => text)).toEqual(PARAGRAPHS);
  expect(passages.at(-1)).toEqual({ text: LEFT_OUT.replace('\u200b', ''), isIn: false, isHeading: false });
  expect(html).not.toContain('Fridays');
});

test('what is wanted comes, what is not goes, and the rest stays', () => {
  const told = look([]).passages;
  const { html, passages } = look([
    [told.at(-1)?.text ?? '', true],
    [PARAGRAPHS[1] ?? '', false],
  ]);
  expect(html).toContain('on Fridays');
  expect(html).not.toContain('eleven parishes');
  expect(html).toContain('Ewan Sprake');
  expect(passages.find(({ text }) => text === PARAGRAPHS[1])?.isIn).toBe(false);
});

test('an article of which nothing is wanted is none', () => {
  expect(look(PARAGRAPHS.map((words) => [words, false]))).toMatchObject({ ok: false, failure: 'nothing-found' });
});
