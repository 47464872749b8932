import type { Page } from 'puppeteer-core';
import { ALLOWED_TAGS } from '@/utils/article/allow-list';
import { MATH_TAGS } from '@/utils/article/math';
import type { Expected } from './fixture.ts';
import type { Shown } from './reading.ts';

/** Elements that act by themselves. None of them may ever come onto the allow-list. */
const NEVER =
  'applet audio base body embed form frame frameset head html iframe input link meta noscript object script style svg template video'.split(
    ' ',
  );
const TEXT = [...ALLOWED_TAGS.filter((tag) => !NEVER.includes(tag)), ...MATH_TAGS];

/** From now on notes what the attacks report. They call `pwned`, or leave their name on the root element. */
export async function watchFor(surface: Page): Promise<void> {
  await surface.evaluate(() => {
    const called: string[] = [];
    Object.assign(window, { called, pwned: (name: unknown) => called.push(`pwned(${name})`) });
  });
}

/** The attacks that ran in a surface. */
export function ranIn(surface: Page): Promise<string[]> {
  return surface.evaluate(() => {
    const { called = [] } = window as { called?: string[] };
    const mark = document.documentElement.dataset.pwned;
    const spoilt = Object.hasOwn(Object.prototype, 'pwned');
    return [...called, ...(mark === undefined ? [] : [`data-pwned=${mark}`]), ...(spoilt ? ['Object.prototype'] : [])];
  });
}

/** What is left in a shown article that could act: foreign elements, handlers, names, styles, dangerous addresses. */
export function residueIn(surface: Page): Promise<string[]> {
  return surface.evaluate((text) => {
    const found: string[] = [];
    const article = document.querySelector('article');
    if (article === null) return ['no article'];
    if (!/^([a-z]{2,3}(-[a-z0-9]{2,8}){0,4})?$/i.test(article.lang)) found.push(`lang="${article.lang}"`);
    if (!/^(ltr|rtl|auto)?$/.test(article.getAttribute('dir') ?? '')) found.push('dir');
    for (const element of article.querySelectorAll('header *, [data-part="body"] *')) {
      const tag = element.localName;
      const inBody = element.closest('[data-part="body"]') !== null;
      if (!text.includes(tag)) found.push(`<${tag}>`);
      const isFormula = element.namespaceURI === 'http://www.w3.org/1998/Math/MathML';
      if (isFormula !== (element.closest('math') !== null)) found.push(`<${tag}> in a formula, or a formula's outside`);
      for (const { name, value } of element.attributes) {
        const isAddress = /^(href|src|data-src|srcset|xlink:href|poster|action|formaction|cite|background|ping)$/.test(
          name,
        );
        const isBitmap = tag === 'img' && /^data:image\/(png|jpeg|gif|webp|avif);/.test(value);
        if (name.startsWith('on')) found.push(`${name} on <${tag}>`);
        if (inBody && /^(id|name|class|style)$/.test(name)) found.push(`${name} on <${tag}>`);
        if (isAddress && !isBitmap && !/^(https?:|mailto:|#)/.test(value))
          found.push(`${name}="${value.slice(0, 40)}"`);
      }
      if (inBody && tag === 'a' && /^https?:/.test(element.getAttribute('href') ?? '')) {
        if (element.getAttribute('rel') !== 'noopener noreferrer') found.push('a link that says where it comes from');
      }
    }
    return found;
  }, TEXT);
}

/** Makes a surface ask at once for each picture that it would ask for when it is scrolled to. */
export async function askForPictures(surface: Page): Promise<void> {
  await surface.evaluate(async () => {
    const pictures = [...document.querySelectorAll<HTMLImageElement>('article img')].filter(({ src }) => src !== '');
    for (const picture of pictures) picture.loading = 'eager';
    await Promise.allSettled(pictures.map((picture) => picture.decode()));
  });
}

/** Of the addresses that were asked for, those that nobody should have asked for. */
export function strays(asked: readonly string[], origin: string): string[] {
  return asked.filter((url) => !url.startsWith(`${origin}/`) || url.startsWith(`${origin}/pwned/`));
}

/** What is missing from a reading of an article, and what should not be in it. */
export function wrongIn(shown: Shown, { title, contains = [], excludes = [] }: Expected, titleStarts = ''): string[] {
  const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const [body, wrong] = [squeeze(shown.body), [] as string[]];
  if (title !== undefined && shown.title !== title) wrong.push(`title: ${shown.title.slice(0, 100)}`);
  if (!shown.title.startsWith(titleStarts) || shown.title.length > 1000) wrong.push('title: without end');
  if (/secret|password|@/.test(shown.source)) wrong.push(`source: ${shown.source}`);
  if (/secret|password/.test(shown.html)) wrong.push('a link with a password');
  wrong.push(...contains.filter((text) => !body.includes(squeeze(text))).map((text) => `missing: ${text}`));
  wrong.push(...excludes.filter((text) => body.includes(squeeze(text))).map((text) => `kept: ${text}`));
  return wrong;
}
