// @vitest-environment jsdom

import { expect, test } from 'vitest';
import { imageSource, imageStem, widestOf } from './images';

const image = (html: string) => new DOMParser().parseFromString(html, 'text/html').querySelector('img') as Element;
const BASE = 'https://site.example/a/';

test('the real address is found where lazy pages keep it', () => {
  expect(imageSource(image('<img src="data:image/gif;base64,R0" data-src="b.jpg">'), BASE)).toBe(
    'https://site.example/a/b.jpg',
  );
  expect(imageSource(image('<img src="small.jpg" srcset="small.jpg 320w, large.jpg 1200w">'), BASE)).toBe(
    'https://site.example/a/large.jpg',
  );
  expect(
    imageSource(image('<picture><source data-srcset="c.jpg"><img src="data:image/gif;base64,R0"></picture>'), BASE),
  ).toBe('https://site.example/a/c.jpg');
  expect(imageSource(image('<img src="/img/placeholder.png">'), BASE)).toBe('');
  expect(imageSource(image('<img src="/img/index-transparent_h-3_w-4.gif">'), BASE)).toBe('');
  expect(imageSource(image('<img src="/img/semitransparent.png">'), BASE)).toBe(
    'https://site.example/img/semitransparent.png',
  );
});

test('a picture whose name is made of words for none holds the place of another', () => {
  const held = [
    'blank.gif',
    'img/loading-ring.gif',
    'leer.gif',
    'lazy.svg',
    '1x1.webp',
    'grey-pixel.jpg',
    'a-placeholder_16.png',
  ];
  for (const name of held) expect(imageSource(image(`<img src="${name}">`), BASE)).toBe('');
  const real = [
    'pixel-8.jpg',
    'blank-cheque.jpg',
    'shirt-transparent.png',
    'loading-dock.webp',
    'd_placeholder/boat.jpg',
  ];
  for (const name of real) expect(imageSource(image(`<img src="${name}">`), BASE)).toBe(`${BASE}${name}`);
});

test("an address in an attribute of the page's own is better than none, and than a blurred sight of the picture", () => {
  const blurred = 'data:image/jpeg;base64,AAAA';
  const own = 'data-retina-source="c/boat.jpg?w=820" data-count="3" data-note="no boat.jpg"';
  expect(imageSource(image(`<img src="spacer.gif" ${own}>`), BASE)).toBe(`${BASE}c/boat.jpg?w=820`);
  expect(imageSource(image(`<img src="${blurred}" ${own}>`), BASE)).toBe(`${BASE}c/boat.jpg?w=820`);
  expect(imageSource(image(`<img src="${blurred}">`), BASE)).toBe(blurred);
  expect(imageSource(image(`<img src="boat-small.jpg" ${own}>`), BASE)).toBe(`${BASE}boat-small.jpg`);
});

test('the widest picture that a screen can use is taken', () => {
  expect(widestOf('a.jpg 1x, b.jpg 2x')).toBe('b.jpg');
  expect(widestOf('a.jpg 800w, b.jpg 9000w')).toBe('a.jpg');
  expect(widestOf('https://x.example/w_1,h_2/a.jpg 800w')).toBe('https://x.example/w_1,h_2/a.jpg');
  expect(widestOf(null)).toBe('');
});

test('cuts of one picture have one stem', () => {
  expect(imageStem('https://a.example/x/Boat-300x200.jpg?w=1')).toBe(imageStem('https://b.example/boat.webp'));
  expect(imageStem('https://a.example/100%.jpg')).toBe('100%');
});
