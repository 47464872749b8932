import type { Incoming } from '@/utils/library/bundle';

const nothing: Omit<Incoming, 'url' | 'title'> = {
  ...{ byline: '', site: '', lang: '', published: '', excerpt: '', html: '', image: '', savedAt: 0 },
  ...{ view: 'inbox', read: false, favourite: false, progress: 0, tags: [], highlights: [] },
};
/** An article or link of a file about nothing, for tests. Its name is its title. */
export const incoming = (name: string, more: Partial<Incoming> = {}): Incoming => ({
  ...nothing,
  url: `https://site.example/${name}?utm_source=feed`,
  title: name,
  ...more,
});
