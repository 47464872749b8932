import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { bundleOf } from '@/tests/support/bundles';
import { frontMatter } from './front-matter';

test('any text comes back from YAML as it was', () => {
  const text = fc.oneof(fc.string(), fc.string({ unit: 'binary-ascii' }), fc.string({ unit: 'grapheme' }));
  fc.assert(
    fc.property(text, fc.array(text, { minLength: 1 }), (title, tags) => {
      const bundle = bundleOf();
      const yaml = frontMatter({ ...bundle, entry: { ...bundle.entry, title, tags } });
      expect(yaml).toMatch(/^---\n[\s\S]*\n---\n$/);
      expect(yaml.slice(4, -4)).not.toContain('\n---');
      expect(parse(yaml.slice(4, -4))).toMatchObject(title === '' ? { tags } : { title, tags });
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
