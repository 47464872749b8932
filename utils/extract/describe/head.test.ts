// @vitest-environment jsdom

import { expect, test } from 'vitest';
import { Labelled } from '../labelled';
import { describe as describePage } from './describe';

const BASE = 'https://site.example/story';
const PROSE = '<p>The water rose for three days and nobody in the village thought of leaving their houses.</p>';
const about = (head: string, body: string) => {
  const copy = new DOMParser().parseFromString(`<head>${head}</head><body>${body}</body>`, 'text/html');
  return describePage(copy, new Labelled(copy), BASE);
};

test('the only paragraph in the box of the headline is the standfirst', () => {
  const intro = 'Three days of rain changed a village that had not changed in three hundred years.';
  const page = `<article><header><h1>Flood</h1><p>${intro}</p></header><div>${PROSE.repeat(4)}</div></article>`;
  expect(about('', page).standfirst).toBe(intro);
});

test('the first of many paragraphs stays in the text, though the description repeats it', () => {
  const text = 'On the first of them it rained, and on the second nobody spoke of anything but the rain.';
  const page = `<article><h1>Flood</h1><p>${text}</p>${PROSE.repeat(4)}</article>`;
  expect(about(`<meta name="description" content="${text}">`, page).standfirst).toBe('');
});

test('the picture that only the data know is the lead of an article, but no logo is', () => {
  const meta = (name: string) =>
    `<meta property="og:type" content="article"><meta property="og:image" content="/img/${name}">`;
  const page = `<article><h1>Flood</h1>${PROSE.repeat(4)}</article>`;
  expect(about(meta('flood.jpg'), page).lead?.src).toBe('https://site.example/img/flood.jpg');
  expect(about(meta('site-logo.jpg'), page).lead).toBe(null);
});

test('the author of the account gives way to the byline, and the site is no author', () => {
  const data =
    '<script type="application/ld+json">{"@type":"Article","author":{"@id":"#a"},"@graph":[{"@id":"#a","name":"Cy Dow"}]}</script>';
  const page = (line: string) => `<article><h1>Flood</h1>${line}${PROSE.repeat(4)}</article>`;
  expect(about(data, page('<p>By Ann Lee</p>')).authors[0]?.name).toBe('Ann Lee');
  expect(about(data, page('')).authors[0]?.name).toBe('Cy Dow');
  expect(about('<meta name="author" content="Site">', page('')).authors).toEqual([]);
});

test('a caption that stands apart from the picture at the head is its caption, unless it has its own', () => {
  const picture = (own: string) => `<figure><img src="flood.jpg" width="900">${own}</figure>`;
  const apart = '<div class="head-caption"><p>The village from above. Photo: Ida Berg</p></div>';
  const page = (own: string) =>
    `<article><h1>Flood</h1>${picture(own)}<p>By Jon Doe</p>${apart}${PROSE.repeat(4)}</article>`;
  const twice = page('').replace(apart, apart + apart);
  expect(about('', twice).shownBy.filter(({ className }) => className === 'head-caption')).toHaveLength(2);
  expect(about('', page('')).lead?.caption).toBe('The village from above. Photo: Ida Berg');
  expect(about('', page('<figcaption>The mill under water</figcaption>')).lead?.caption).toBe('The mill under water');
});

test('what a quotation mark has cut short in the data is not believed', () => {
  const meta =
    '<title>Flood and "royal guests" | The Post</title><meta property="og:title" content="Flood and "royal guests"">';
  expect(about(meta, `<h1>Flood and "royal guests"</h1>${PROSE.repeat(4)}`).title).toBe('Flood and "royal guests"');
});

test('a picture in the box of the standfirst stays a picture, with its caption', () => {
  const intro = 'Three days of rain changed a village that had not changed in three hundred years.';
  const figure =
    '<figure><img src="flood.jpg" width="900"><figcaption>The mill under water, on the third of the days</figcaption></figure>';
  const page = (box: string) => about('', `<article><h1>Flood</h1>${box}${PROSE.repeat(4)}</article>`);
  const mixed = page(`<div class="intro">${figure}<p>${intro}</p></div>`);
  expect(mixed.standfirst).toBe(intro);
  expect(mixed.lead?.caption).toBe('The mill under water, on the third of the days');
  expect(page(`<div class="lead">${figure}</div>`).standfirst).toBe('');
});

test('who wrote it when, and where to share it, is no standfirst', () => {
  const line = 'By <a rel="author" href="/ann">Ann Lee</a> on <time datetime="2024-03-02">March 2, 2024</time>';
  const share =
    '<div><a href="/f">Share this story with your friends</a> <a href="/m">Send it to them by mail</a></div>';
  const page = (box: string) => about('', `<article><h1>Flood</h1>${box}${PROSE.repeat(4)}</article>`).standfirst;
  expect(page(`<div class="subtitle-2"><div>${line}</div>${share}</div>`)).toBe('');
  const told = `A village that had not changed in three hundred years has changed now. ${line}`;
  expect(page(`<p class="subtitle">${told}</p>`)).toMatch(/^A village/);
});

test('lines of a standfirst are parted by a space', () => {
  const page = `<article><h1>Flood</h1><p class="deck">A long review<br>of a short book on rain</p>${PROSE.repeat(4)}</article>`;
  expect(about('', page).standfirst).toBe('A long review of a short book on rain');
});

test('a blurred sight of the lead picture gives way to the one that the page names', () => {
  const page = `<article><h1>Flood</h1><img width="900" src="data:image/jpeg;base64,AAAA">${PROSE.repeat(4)}</article>`;
  const named = '<meta property="og:type" content="article"><meta property="og:image" content="/img/flood.jpg">';
  expect(about(named, page).lead?.src).toBe('https://site.example/img/flood.jpg');
});

test('what is authorised is no author', () => {
  const page = (label: string) =>
    about('', `<article><h1>Flood</h1><div class="${label}">Ann Lee Dow</div>${PROSE.repeat(4)}</article>`).authors;
  expect(page('authorInfo')).toHaveLength(1);
  expect(page('authorized_dealer')).toEqual([]);
});
