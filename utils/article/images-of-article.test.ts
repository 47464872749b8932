import { expect, test } from 'vitest';
import { imageSources } from './image-sources';
import { imageType } from './image-type';

test('the pictures of an article, the lead first, each once, without those that are in the text already', () => {
  const html =
    '<p><img alt="" data-src="https://a.example/1.png?x=1&amp;y=2"><img data-src="data:image/png;base64,AA==">' +
    '<img data-src="https://a.example/lead.jpg"></p>';
  const lead = { src: 'https://a.example/lead.jpg', alt: '', caption: '', credit: '' };
  expect(imageSources({ lead, html })).toEqual(['https://a.example/lead.jpg', 'https://a.example/1.png?x=1&y=2']);
  expect(imageSources({ lead: null, html: '' })).toEqual([]);
});

test('a bitmap is known by its first bytes, and nothing else is one', () => {
  const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  expect(imageType(bytes('\x89PNG\r\n\x1a\n....'))).toBe('image/png');
  expect(imageType(bytes('RIFF....WEBPVP8 '))).toBe('image/webp');
  expect(imageType(bytes('....ftypavif'))).toBe('image/avif');
  expect(imageType(bytes('<svg onload=alert(1)>'))).toBe('');
  expect(imageType(bytes('<html>'))).toBe('');
  expect(imageType(bytes(''))).toBe('');
});
