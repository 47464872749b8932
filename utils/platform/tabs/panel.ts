import { browser } from 'wxt/browser';

/** Chrome's panel and Firefox's, of which each browser has one and some have none. */
interface Panels {
  readonly sidePanel?: { open(options: { windowId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
}

const { sidePanel, sidebarAction } = browser as unknown as Panels;

/** Whether there is a place beside the page for a panel. */
export const HAS_PANEL = sidePanel !== undefined || sidebarAction !== undefined;

/**
 * Opens the panel beside the page. Has to be called directly from a click or a command: browsers refuse otherwise.
 * @param windowId the window, where it is known; else the one of the calling surface
 */
export async function openPanel(windowId?: number): Promise<void> {
  if (sidebarAction !== undefined) await sidebarAction.open();
  else await sidePanel?.open({ windowId: windowId ?? (await browser.windows.getCurrent()).id ?? -1 });
}
