// @vitest-environment jsdom

import { expect, test } from 'vitest';
import type { Context } from '../rule';
import { silent } from '../trace';
import { settleImages } from './settle-images';

function settled(html: string, scripts: 'scripts run' | 'none run'): string {
  const copy = document.implementation.createHTMLDocument('');
  copy.body.innerHTML = html;
  // Where scripts run, what is in a `<noscript>` is its text.
  if (scripts === 'scripts run') for (const one of copy.querySelectorAll('noscript')) one.textContent = one.innerHTML;
  settleImages(copy, { base: 'https://site.example/', trace: silent } as unknown as Context);
  return copy.body.innerHTML;
}

test.each(['scripts run', 'none run'] as const)('the picture for readers without scripts, where %s', (scripts) => {
  const real = '<noscript><img src="https://site.example/mill.jpg"></noscript>';
  const lazy = '<img src="data:image/gif;base64,R0">';
  const kept = '<img src="https://site.example/mill.jpg">';
  expect(settled(`<div>${lazy}${real}</div>`, scripts)).toBe(`<div>${kept}</div>`);
  expect(settled(`<div>${lazy}<i class="icon"></i>${real}</div>`, scripts)).toBe(
    `<div>${kept}<i class="icon"></i></div>`,
  );
  expect(settled(`<figure>${real}</figure>`, scripts)).toBe(`<figure>${kept}</figure>`);
  expect(settled(`<p>Text.</p>${real}`, scripts)).toBe('<p>Text.</p>');
});
