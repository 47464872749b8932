// @vitest-environment jsdom

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { detect } from './detect';

const HOME = 'https://paper.example/';
const STORY = `${HOME}stories/the-bridge-that-nobody-wanted`;

const SENTENCE =
  'The ferryman had tied his boat to the old bridge, and in the morning neither of them was there any more. ';
const paragraphs = (count: number) => `<p>${SENTENCE.repeat(3)}</p>`.repeat(count);

function page(body: string, head = ''): Document {
  return new DOMParser().parseFromString(`<!doctype html><head>${head}</head><body>${body}</body>`, 'text/html');
}

describe('the pages of the tests', () => {
  const folder = 'tests/pages';
  /** Its article is in a frame, and nothing is loaded here. */
  const ELSEWHERE = ['frame'];
  const slugs = readdirSync(folder).filter(
    (slug) => existsSync(`${folder}/${slug}/page.json`) && existsSync(`${folder}/${slug}/index.html`),
  );

  test.each(slugs.filter((slug) => !ELSEWHERE.includes(slug)))('%s', (slug) => {
    const told = JSON.parse(readFileSync(`${folder}/${slug}/page.json`, 'utf8'));
    const html = readFileSync(`${folder}/${slug}/index.html`, 'utf8');
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    expect(detect(parsed, `http://localhost/${slug}/`)).toBe(
      told.expect.readable !== false && told.expect.offered !== false,
    );
  });
});

describe('an article', () => {
  const head = '<title>The bridge that nobody wanted, and its ferryman</title>';
  const h1 = '<h1>The bridge that nobody wanted, and its ferryman</h1>';

  test('without a word about itself, at an address that says nothing', () => {
    expect(detect(page(h1 + paragraphs(8), head), '')).toBe(true);
  });

  test('on a page that is one form, as some servers write it', () => {
    expect(detect(page(`<form action="page.aspx">${h1}${paragraphs(8)}</form>`, head), STORY)).toBe(true);
  });

  test('in a body named after the comments that it allows', () => {
    const open = page(h1 + paragraphs(8), head);
    open.body.className = 'comments-open cookie-bar-shown';
    expect(detect(open, STORY)).toBe(true);
  });

  test('in boxes without paragraphs', () => {
    const boxes = `<div><div>${SENTENCE.repeat(3)}</div></div>`.repeat(8);
    expect(detect(page(h1 + boxes, head), STORY)).toBe(true);
  });

  test('in Chinese, in a cell of a table, its lines parted by breaks', () => {
    const line = '清晨的时候，摆渡人把船拴在旧桥下面，可是等到太阳升起来，桥和船都已经不见了。';
    const cell = `${line}<br><br>`.repeat(14);
    const table = `<table><tr><td>${cell}</td></tr></table>`;
    expect(detect(page(table, '<title>没有人想要的桥</title>'), '')).toBe(true);
  });
});

describe('no article', () => {
  const teaser = (at: number) => `<li><h3><a href="/story/${at}">Story ${at}</a></h3><p>${SENTENCE}</p></li>`;
  const teasers = `<ul>${Array.from({ length: 30 }, (_, at) => teaser(at)).join('')}</ul>`;

  test('a front page of teasers', () => {
    expect(detect(page(`<h1>The Paper</h1>${teasers}`), HOME)).toBe(false);
  });

  test('a category of stories', () => {
    expect(detect(page(`<h1>Bridges</h1><p>${SENTENCE}</p>${teasers}`), `${HOME}category/bridges`)).toBe(false);
  });

  test('a thing on sale, however much is said of it', () => {
    const shop = `<h1>Oak oar</h1><span class="price">€ 48</span><form action="/cart"><button>Buy</button></form>`;
    const head = '<meta property="og:type" content="product"><meta property="product:price:amount" content="48">';
    expect(detect(page(shop + paragraphs(4), head), `${HOME}products/oak-oar`)).toBe(false);
  });

  test('a few words beside a form', () => {
    expect(detect(page(`<h1>Come in</h1><p>${SENTENCE}</p><form><input><button>Go</button></form>`), HOME)).toBe(false);
  });

  test('nothing at all', () => {
    expect(detect(page(''), STORY)).toBe(false);
  });
});

describe('a page that lies', () => {
  test('a form whose controls hide the properties of the DOM', () => {
    const names = ['parentNode', 'matches', 'closest', 'querySelectorAll', 'getAttribute', 'nodeType', 'textContent'];
    const controls = names.map((name) => `<input name="${name}">`).join('');
    const hostile = page(`<form>${controls}${SENTENCE.repeat(20)}<br><br>${paragraphs(6)}</form>`);
    expect(() => detect(hostile, STORY)).not.toThrow();
  });

  test('boxes in boxes, deeper than any parser writes them', () => {
    const deep = page(paragraphs(6));
    let box = deep.body.appendChild(deep.createElement('div'));
    for (let level = 0; level < 1_000; level++) box = box.appendChild(deep.createElement('div'));
    box.append(...deep.querySelectorAll('p'));
    expect(() => detect(deep, STORY)).not.toThrow();
  });

  test('an address that is none', () => {
    expect(() => detect(page(paragraphs(6)), 'https://%')).not.toThrow();
  });

  test('nothing of the page is changed', () => {
    const looked = page(paragraphs(6));
    const before = looked.documentElement.outerHTML;
    detect(looked, STORY);
    expect(looked.documentElement.outerHTML).toBe(before);
  });
});
