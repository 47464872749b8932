import type { Page } from 'puppeteer-core';
import type { Popup } from './popup.ts';

/** What a surface of ours shows of an article, part by part. */
export interface Shown {
  title: string;
  standfirst: string;
  authors: { name: string; bio: string; links: string[] }[];
  published: string;
  site: string;
  source: string;
  lang: string;
  dir: string;
  lead: { src: string; alt: string; caption: string; credit: string } | null;
  verdict: string;
  note: string;
  body: string;
  headings: string[];
  html: string;
  images: string[];
  message: string;
  saved: boolean;
}

/** Waits until a surface shows an article or says why not, and reads it. */
export async function readingOf(surface: Page | Popup): Promise<Shown> {
  const page = 'page' in surface && typeof surface.page === 'object' ? surface.page : (surface as Page);
  await page.waitForSelector('[data-part="body"] > *, [data-part="message"]', { timeout: 20_000 });
  return page.evaluate(() => {
    const part = (name: string) => document.querySelector(`[data-part="${name}"]`);
    const text = (name: string) => (part(name)?.textContent ?? '').replace(/\s+/g, ' ').trim();
    const article = document.querySelector('article');
    const image = part('lead-image')?.querySelector('img');
    return {
      title: text('title'),
      standfirst: text('standfirst'),
      authors: [...(part('authors')?.children ?? [])].map((item) => ({
        name: (item.querySelector('bdi')?.textContent ?? '').trim(),
        bio: (item.querySelector('[data-part="bio"]')?.textContent ?? '').trim(),
        links: [...item.querySelectorAll('a')].map((link) => link.href),
      })),
      published: part('published')?.getAttribute('datetime') ?? '',
      site: text('site'),
      source: text('source'),
      lang: article?.lang ?? '',
      dir: article?.dir ?? '',
      lead: image
        ? { src: image.dataset.src ?? '', alt: image.alt, caption: text('caption'), credit: text('credit') }
        : null,
      verdict: part('verdict')?.getAttribute('data-verdict') ?? '',
      note: text('verdict'),
      body: text('body'),
      headings: [...(part('body')?.querySelectorAll('h2, h3, h4, h5, h6') ?? [])].map((heading) =>
        (heading.textContent ?? '').trim(),
      ),
      html: part('body')?.innerHTML ?? '',
      images: [...(part('body')?.querySelectorAll('img') ?? [])].map((picture) => picture.dataset.src ?? ''),
      message: text('message'),
      saved: document.querySelector('button[aria-keyshortcuts="s"]')?.getAttribute('aria-pressed') === 'true',
    };
  });
}
