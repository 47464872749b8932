import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { bundleOf } from '@/tests/support/bundles';
import { frontMatter } from './front-matter';

test('any text comes back from YAML as it was', () => {
  const text = fc.oneof(fc.string(), fc.string({ unit: 'binary-ascii' }), fc.string({ unit: 'grapheme' }));
  fc.assert(
    fc.property(text, fc.array(text.filter((tag) => tag !== '')), (title, tags) => {
      const bundle = bundleOf();
      const yaml = frontMatter({ ...bundle, entry: { ...bundle.entry, title, tags } });
      expect(yaml).toMatch(/^---\n[\s\S]*\n---\n$/);
      expect(yaml.slice(4, -4)).not.toContain('\n---');
      const { tags: safe = [], original_tags: others = [], ...rest } = parse(yaml.slice(4, -4));
      if (title !== '') expect(rest).toMatchObject({ title });
      expect([...safe, ...others]).toEqual(expect.arrayContaining(tags.map((tag) => tag.toWellFormed())));
      for (const tag of safe) expect(tag).toMatch(/^(?!\p{N}+$)[\p{L}\p{M}\p{N}_/-]+$/u);
    }),
  );
});

test('a text that looks like a number, a date or a truth stays a text', () => {
  for (const title of ['no', '1e3', '2024-01-01', 'null', '~', '- a', '#b', '&c', '*d', '!e'])
    expect(parse(frontMatter(bundleOf({ title })).slice(4, -4)).title).toBe(title);
});

test('what is not known is not said', () => {
  expect(frontMatter(bundleOf({ lang: '', published: '' }))).not.toMatch(/lang|published|tags/);
});

test('tags have the form that Obsidian takes, and keep the names that had another', () => {
  const { entry, ...bundle } = bundleOf();
  const tags = ['2024', 'c', 'c++', 'deep/learning', 'machine  learning', 'naïve_art', '中文', '🥾'];
  const { tags: safe, original_tags } = parse(frontMatter({ ...bundle, entry: { ...entry, tags } }).slice(4, -4));
  expect(safe).toEqual(['y2024', 'c', 'deep/learning', 'machine-learning', 'naïve_art', '中文']);
  expect(original_tags).toEqual(['2024', 'c++', 'machine  learning', '🥾']);
  expect(frontMatter({ ...bundle, entry: { ...entry, tags: ['art'] } })).not.toContain('original_tags');
});
