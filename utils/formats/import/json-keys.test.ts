// @vitest-environment node
import { expect, test } from 'vitest';
import { jsonKeys } from './json-keys';

test('keys are told by the way to them, strings and values are not mistaken for keys', () => {
  const text =
    '{"bookmarks": [{"url": "a\\"b: {[", "tags": ["x", "y"], "content" : {"type": "link"}}], "n\\u0061me": 1';
  expect([...jsonKeys(text)]).toEqual([
    'bookmarks',
    'bookmarks[].url',
    'bookmarks[].tags',
    'bookmarks[].content',
    'bookmarks[].content.type',
    'n\\u0061me',
  ]);
});

test('what lies too deep is passed over, and does not count for what lies above', () => {
  expect([...jsonKeys(`[{"a": ${'['.repeat(8)}{"url": 1}${']'.repeat(8)}, "b": 1}]`)]).toEqual(['[].a', '[].b']);
});
