import { browser } from 'wxt/browser';
import { t } from '../text';

/** What the toolbar shows for a tab. */
export interface Mark {
  readonly readable: boolean;
  readonly saved: boolean;
}

const ICON_SIZES = [16, 32, 48] as const;

function iconPaths(name: string): Record<string, string> {
  return Object.fromEntries(ICON_SIZES.map((size) => [String(size), `/icons/${name}-${size}.png`]));
}

/** Shows a tab's mark by shape, colour and words. The button itself always works. */
export async function showMark(tabId: number, { readable, saved }: Mark): Promise<void> {
  const title = saved ? t('action_saved') : readable ? t('action_article') : t('action_title');
  await Promise.all([
    browser.action.setIcon({ tabId, path: iconPaths(readable ? 'article' : 'icon') }),
    browser.action.setTitle({ tabId, title }),
    showBadge(tabId, saved ? '✓' : ''),
  ]);
}

/** A sign on the button of a tab, '' for none. */
export async function showBadge(tabId: number, text: string): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId, color: text === '!' ? '#a1300d' : '#7a4a1e' });
  await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
  await browser.action.setBadgeText({ tabId, text });
}
