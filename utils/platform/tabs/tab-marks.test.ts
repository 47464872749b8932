import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { emptyLibrary } from '@/tests/support/empty-library';
import { smallArticle } from '@/tests/support/small-article';
import { saveArticle } from '../library/library-store';
import { flash } from './flash';
import { markTab, refreshMarks } from './tab-marks';

const outside = vi.hoisted(() => ({
  /** Address that the tab has now; undefined where it is not ours to know. */
  tab: '' as string | undefined,
  badge: '',
  session: {} as Record<string, unknown>,
}));

vi.mock('../messages', () => ({ send: async () => undefined }));
vi.mock('wxt/browser', () => ({
  browser: {
    i18n: { getMessage: (key: string) => key },
    tabs: { get: async () => ({ id: 1, url: outside.tab }) },
    storage: {
      session: {
        get: async () => outside.session,
        set: async (items: object) => void Object.assign(outside.session, items),
        remove: async (key: string) => void delete outside.session[key],
      },
    },
    action: {
      setIcon: async () => undefined,
      setTitle: async () => undefined,
      setBadgeBackgroundColor: async () => undefined,
      setBadgeTextColor: async () => undefined,
      setBadgeText: async ({ text }: { text: string }) => {
        outside.badge = text;
      },
    },
  },
}));

beforeEach(async () => {
  await emptyLibrary();
  Object.assign(outside, { tab: undefined, badge: '', session: {} });
});

/** A page that was seen in the tab, and saved. */
async function savedPage(): Promise<string> {
  const article = await smallArticle('kites');
  outside.tab = article.pageUrl;
  await markTab(1, article.pageUrl, '', true);
  await saveArticle(article);
  await refreshMarks([article.id]);
  return article.id;
}

test('a saved page has its mark', async () => {
  await savedPage();
  expect(outside.badge).toBe('✓');
});

test.each([['https://site.example/another'], [undefined]])('the page after it (%s) has not', async (address) => {
  const id = await savedPage();
  Object.assign(outside, { tab: address, badge: '' });
  await refreshMarks([id]);
  expect(outside.badge).toBe('');
});

test('a sign goes to the mark of the page that stands in the tab then', async () => {
  await savedPage();
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  try {
    await flash(1, '✓', 'Saved');
    outside.tab = 'https://site.example/another';
    await vi.runAllTimersAsync();
  } finally {
    vi.useRealTimers();
  }
  await vi.waitFor(() => expect(outside.badge).toBe(''));
});
