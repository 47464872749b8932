import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { HURRY, PAUSES } from '@/utils/library/link-queue';
import { keepHouse, startHousekeeping } from '@/utils/platform/housekeeping';
import { bearWitness } from '@/utils/platform/library/witness';
import { fetchNext, pauseQueue, QUEUE_ALARM, startQueue, tidyQueue, wakeQueue } from '@/utils/platform/links/run-queue';
import { handle } from '@/utils/platform/messages';
import { hasSiteAccess, watchSiteAccess } from '@/utils/platform/site-access';
import { freshLog } from '@/utils/platform/store/fresh-log';
import { openSavedLink, savePage, toggleReader } from '@/utils/platform/tabs/acts';
import { startDetector, stopDetector } from '@/utils/platform/tabs/detector-scripts';
import { makeMenus, onMenu } from '@/utils/platform/tabs/menus';
import { leaveNotice } from '@/utils/platform/tabs/notice';
import { listenToOmnibox } from '@/utils/platform/tabs/omnibox';
import { openPanel } from '@/utils/platform/tabs/panel';
import { finishSaving, followGrowth, keepImagesOf } from '@/utils/platform/tabs/saving';
import { forgetAllTabs, forgetTab, markTab, refreshMarks } from '@/utils/platform/tabs/tab-marks';

/** Who called, and what answers. All listeners stand at the top level: the browser ends and wakes this page at will. */
export default defineBackground(() => {
  handle({
    'page-seen': async ({ readable, canonical }, sender) => {
      // A page that was asleep in the history when access was withdrawn has not heard of it.
      if (sender.tab?.id !== undefined && sender.frameId === 0 && (await hasSiteAccess()))
        await markTab(sender.tab.id, sender.url ?? '', canonical, readable);
    },
    'library-changed': ({ ids }) => refreshMarks(ids),
    'open-link': ({ id, tabId }) => openSavedLink(id, tabId),
    'article-saved': ({ id }) => finishSaving(id),
    'keep-images': ({ id }) => keepImagesOf(id, undefined, true),
    'run-links': ({ sort }) => (sort === null ? pauseQueue() : startQueue(sort)),
    'fetch-next': ({ hurry }) => fetchNext(hurry ? HURRY : PAUSES),
    'follow-page': ({ tabId }) => followGrowth(tabId),
  });

  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    await makeMenus();
    await startHousekeeping();
    if (await hasSiteAccess()) await startDetector();
    if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    await wakeQueue();
  });
  browser.runtime.onStartup.addListener(
    () => void Promise.all([makeMenus(), startHousekeeping(), freshLog(), wakeQueue()]),
  );
  browser.contextMenus.onClicked.addListener((clicked, tab) => void onMenu(clicked, tab));
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'save-page') void savePage(tab);
    else if (command === 'open-panel') void openPanel(tab?.windowId);
    else void toggleReader(tab);
  });
  listenToOmnibox();
  browser.alarms.onAlarm.addListener(({ name }) => void (name === QUEUE_ALARM ? fetchNext() : keepHouse()));
  browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));
  watchSiteAccess((granted) => {
    if (granted) void startDetector();
    else void Promise.all([stopDetector().then(forgetAllTabs), pauseQueue()]);
  });
  void tidyQueue();
  // A library that cannot be opened says so wherever it is opened.
  void bearWitness().then((loss) => loss && leaveNotice('library-gone'), console.warn);
});
