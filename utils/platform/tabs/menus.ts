import { type Browser, browser } from 'wxt/browser';
import { t } from '../text';
import { saveLinkFrom, savePage, toggleReader } from './acts';

type Clicked = Browser.contextMenus.OnClickData & { linkText?: string };

/** Makes the context menus anew: on pages, on links, and on the toolbar icon. */
export async function makeMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: 'read', title: t('menu_read'), contexts: ['page', 'action'] });
  browser.contextMenus.create({ id: 'save', title: t('menu_save'), contexts: ['page', 'action'] });
  browser.contextMenus.create({ id: 'save-link', title: t('menu_save_link'), contexts: ['link'] });
}

/** Does what the clicked item says. */
export function onMenu(clicked: Clicked, tab: Browser.tabs.Tab | undefined): Promise<void> {
  if (clicked.menuItemId === 'read') return toggleReader(tab);
  if (clicked.menuItemId === 'save') return savePage(tab);
  return saveLinkFrom(tab, clicked.linkUrl ?? '', clicked.linkText ?? clicked.selectionText ?? '');
}
