import { describe, expect, test } from 'vitest';
import { type Expected, fixture, slugs } from './support/fixture.ts';
import { readingOf, type Shown } from './support/reading.ts';
import { stage } from './support/stage.ts';

/** Pages that other specs walk through step by step. */
const ELSEWHERE = ['spa', 'endless', 'sandboxed-frame', 'story-late', 'story-never'];
const pages = slugs().filter((slug) => !ELSEWHERE.includes(slug));
const UNENDING = new Set(['hanging', 'hanging-image']);

describe.each(['chromium', 'firefox'] as const)('pages, pressed in %s', (name) => {
  const { driver, server } = stage(name);

  test.each(pages)('%s', async (slug) => {
    const { path, expect: expected } = fixture(slug);
    const page = await driver.open(`${server.origin}/${path}`, UNENDING.has(slug) ? 'commit' : 'domcontentloaded');
    const popup = await driver.press(page);
    try {
      if (expected.readable && expected.offered === false) await popup.click('Read it anyway');
      const shown = await readingOf(popup);
      if (expected.readable === false) expect(shown.message).not.toBe('');
      else compare(shown, expected, server.origin);
    } finally {
      await popup.close();
      await page.close();
    }
  });
});

function compare(shown: Shown, expected: Expected, origin: string): void {
  const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();
  const problems: string[] = [];
  const same = (what: string, is: string, should: string | undefined) => {
    if (should !== undefined && squeeze(is) !== squeeze(should)) problems.push(`${what} is "${is}", not "${should}"`);
  };
  same('message', shown.message, '');
  same('title', shown.title, expected.title);
  same('standfirst', shown.standfirst, expected.standfirst);
  same('site', shown.site, expected.site === undefined ? undefined : expected.site);
  same('lang', shown.lang, expected.lang);
  same('dir', shown.dir, expected.dir);
  same('verdict', shown.verdict, expected.verdict);
  same(
    'published',
    shown.published === '' ? '' : String(Date.parse(shown.published)),
    expected.published === undefined ? undefined : String(Date.parse(expected.published)),
  );
  expected.authors?.forEach((author, at) => {
    same(`author ${at}`, shown.authors[at]?.name ?? '', author.name);
    same(`bio ${at}`, shown.authors[at]?.bio ?? '', author.bio);
    if (author.link !== undefined && !shown.authors[at]?.links.includes(`${origin}${author.link}`))
      problems.push(`author ${at} has links ${shown.authors[at]?.links.join(' ')}, not ${author.link}`);
  });
  if (expected.leadImage !== undefined) {
    const { file, alt, caption, credit } = expected.leadImage;
    if (!shown.lead?.src.endsWith(`/${file}`)) problems.push(`lead picture is "${shown.lead?.src}", not "${file}"`);
    same('alt', shown.lead?.alt ?? '', alt);
    same('caption', shown.lead?.caption ?? '', caption);
    same('credit', shown.lead?.credit ?? '', credit);
  }
  same('headings', shown.headings.join(' | '), expected.headings?.join(' | '));
  for (const file of expected.images ?? [])
    if (![...shown.images, shown.lead?.src ?? ''].some((src) => src.endsWith(`/${file}`)))
      problems.push(`picture ${file} is missing among ${shown.images.join(' ')}`);
  for (const sentence of expected.contains ?? [])
    if (!squeeze(shown.body).includes(squeeze(sentence))) problems.push(`missing: ${sentence}`);
  for (const sentence of expected.excludes ?? [])
    if (squeeze(shown.body).includes(squeeze(sentence))) problems.push(`kept: ${sentence}`);
  expect(problems).toEqual([]);
}
