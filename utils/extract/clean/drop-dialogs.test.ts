// @vitest-environment jsdom

import { expect, test } from 'vitest';
import { Labelled } from '../labelled';
import type { Context } from '../rule';
import { silent } from '../trace';
import { dropDialogs } from './drop-dialogs';

function left(html: string): string {
  const copy = new DOMParser().parseFromString(html, 'text/html');
  dropDialogs(copy, { labelled: new Labelled(copy), trace: silent } as Context);
  return copy.body.innerHTML;
}

test('what asks for consent goes, a chapter about cookies that shows code stays', () => {
  expect(left('<div class="cookie-banner">We use cookies</div>')).toBe('');
  expect(left('<div class="privacy-modal">Sale of personal data</div>')).toBe('');
  const chapter = '<section id="cookies"><p>Set one:</p><pre>set(1)</pre></section>';
  expect(left(chapter)).toBe(chapter);
});
