// @vitest-environment jsdom

import { expect, test } from 'vitest';
import type { Context } from '../rule';
import { openLayoutTables } from './open-layout-tables';

function opened(html: string): string {
  const body = document.createElement('div');
  body.innerHTML = html;
  openLayoutTables(body, {} as Context);
  return body.innerHTML;
}

test('a table around tables, or of one column, only lays out a page', () => {
  const data = '<table><tbody><tr><td>Tide</td><td>4</td></tr><tr><td>Wind</td><td>2</td></tr></tbody></table>';
  expect(opened(`<table><tbody><tr><td><p>a</p></td><td>${data}</td></tr></tbody></table>`)).toBe(
    `<div><p>a</p></div><div>${data}</div>`,
  );
  expect(opened('<table><tbody><tr><td>a</td></tr><tr><td>b</td></tr></tbody></table>')).toBe(
    '<div>a</div><div>b</div>',
  );
});

test('so does one whose cells are whole texts; one with headings is data, whatever is in it', () => {
  const long = 'The boats came home late. '.repeat(25);
  expect(opened(`<table><tbody><tr><td>${long}</td><td>${long}</td></tr></tbody></table>`)).not.toContain('<table');
  const beside = '<p>a</p><p>b</p><p>c</p>';
  expect(opened(`<table><tbody><tr><td>${beside}</td><td>d</td></tr></tbody></table>`)).not.toContain('<table');
  const spaced = `<table><tbody><tr><td>${' '.repeat(2000)}a</td><td>b</td></tr></tbody></table>`;
  expect(opened(spaced)).toBe(spaced);
  const headed = `<table><tbody><tr><th>${long}</th><td>${long}</td></tr></tbody></table>`;
  expect(opened(headed)).toBe(headed);
});
