// @vitest-environment jsdom

import { expect, test } from 'vitest';
import { snapshot } from './snapshot';

function copied(html: string): string {
  const page = document.implementation.createHTMLDocument('');
  page.body.innerHTML = `${html}<p>shown</p>`;
  const taken = snapshot(page, false);
  return taken === null || taken === 'too-large' ? '' : taken.copy.body.innerHTML.replace('<p>shown</p>', '');
}

test('what is not shown is left out, but not the code of a tab that only waits to be chosen', () => {
  const panel = (inside: string) => `<div role="tabpanel" hidden="">${inside}</div>`;
  expect(copied(panel('<p>a</p>'))).toBe('');
  expect(copied(panel('<p>a</p><pre hidden="">b</pre>'))).toBe(panel('<p>a</p><pre hidden="">b</pre>'));
});

test('what a heading or a question unfolds is there, folded or not', () => {
  const panel = '<div id="a" hidden=""><p>b</p></div>';
  const button = (text: string) => `<button aria-controls="a">${text}</button>`;
  expect(copied(button('Menu') + panel)).toBe(button('Menu'));
  expect(copied(button('How high is the tide?') + panel)).toContain(panel);
  expect(copied(`<h3>${button('Tides')}</h3>${panel}`)).toContain(panel);
  expect(copied(`${button('<h3>Tides</h3>')}${panel}`)).toContain(panel);
  const found = '<div hidden="until-found"><p>b</p></div>';
  expect(copied(found)).toBe(found);
});

test('of a formula all forms are there to choose from, shown or not', () => {
  const formula =
    '<span class="mwe-math-element"><span style="display: none">x</span><i aria-hidden="true">x</i></span>';
  expect(copied(formula)).toBe(formula);
  expect(copied(formula.replace('mwe-math-element', 'other'))).toBe('<span class="other"></span>');
  expect(copied('<script type="math/tex">x</script><script>y</script>')).toBe('<script type="math/tex">x</script>');
});

test('a caption that screen readers need not hear twice is there for everybody else', () => {
  const figure =
    '<figure><img alt="The mill"><figcaption><span aria-hidden="true">The mill</span></figcaption></figure>';
  expect(copied(figure)).toBe(figure);
  expect(copied('<div><span aria-hidden="true">The mill</span></div>')).toBe('<div></div>');
});

test('an article that is shown only later is kept, one behind a wall is not', () => {
  const text = 'The boats came home late. '.repeat(100);
  const links = '<a href="/">Another story of boats, told at length</a>'.repeat(100);
  const later = (name: string) => `<div class="${name}" hidden=""><p>${text}</p></div>`;
  expect(copied(links + later('content'))).toBe(links + later('content'));
  expect(copied(later('content paywall'))).toBe('');
  const shown = `<div>${text}</div>`;
  expect(copied(links + shown + later('content'))).toBe(links + shown);
});
