// @vitest-environment jsdom

import { expect, test } from 'vitest';
import type { Context } from '../rule';
import { raiseHeadings } from './raise-headings';

const PROSE = `<p>${'The boats came home late. '.repeat(4)}</p>`;

function raised(html: string): string {
  const body = document.createElement('div');
  body.innerHTML = html;
  raiseHeadings(body, {} as Context);
  return body.innerHTML;
}

test('a bold line between paragraphs is a heading where there are no others', () => {
  const line = '<p><span><strong>The <em>tide</em> turns </strong></span></p>';
  expect(raised(PROSE + line + PROSE)).toBe(`${PROSE}<h2>The <em>tide</em> turns </h2>${PROSE}`);
  expect(raised(`<h3>Boats</h3>${PROSE}${line}${PROSE}`)).toContain(line);
});

test.each([
  ['a sentence', '<p><b>When did the tide turn?</b></p>'],
  ['a line that is bold in part', '<p><b>The tide</b> turns</p>'],
  ['a link', '<p><b><a href="https://site.example/">The tide turns</a></b></p>'],
  ['a row of stars', '<p><b>***</b></p>'],
  ['a long line', `<p><b>${'tide '.repeat(20)}</b></p>`],
])('%s is none', (_, line) => {
  expect(raised(PROSE + line + PROSE)).toBe(PROSE + line + PROSE);
});

test('neither is a line that nothing follows, or that begins the text', () => {
  const line = '<p><b>The tide turns</b></p>';
  expect(raised(line + PROSE)).toBe(line + PROSE);
  expect(raised(PROSE + line)).toBe(PROSE + line);
  expect(raised(PROSE + line + line + PROSE)).not.toContain(`<h2>The tide turns</h2>${line}`);
});
