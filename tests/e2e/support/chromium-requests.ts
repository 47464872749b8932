import type { Browser, CDPSession, Protocol } from 'puppeteer-core';
import type { NetworkRequest } from './driver.ts';

const KINDS: Protocol.Target.TargetFilter = [{ type: 'browser', exclude: true }, { type: 'tab', exclude: true }, {}];

/**
 * Listens to everything that Chromium's pages and workers ask of the network, and resolves to the growing list. Each new
 * target is held until it is listened to, so that the first request of a popup or a service worker is not missed.
 */
export async function watchRequests(browser: Browser): Promise<NetworkRequest[]> {
  const seen: NetworkRequest[] = [];
  const root = await browser.target().createCDPSession();
  root.on('Target.attachedToTarget', ({ sessionId }) => {
    const session = root.connection()?.session(sessionId);
    if (session) listen(session, seen);
  });
  await root.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: KINDS,
  });
  return seen;
}

function listen(session: CDPSession, seen: NetworkRequest[]): void {
  session.on('Network.requestWillBeSent', ({ request, documentURL }) =>
    seen.push({ url: request.url, from: documentURL }),
  );
  session.on('Network.webSocketCreated', ({ url, initiator }) => seen.push({ url, from: initiator?.url ?? '' }));
  // Some targets (a tab's frame tree, a devtools worker) have no network, and some are gone by now: nothing to hear there.
  session.send('Network.enable').catch(() => {});
  session.send('Runtime.runIfWaitingForDebugger').catch(() => {});
}

/** What left the extension's pages for the network: its own files and data in memory leave nothing. */
export function leftTheExtension(seen: NetworkRequest[], origin: string): NetworkRequest[] {
  return seen.filter(({ url, from }) => from.startsWith(origin) && /^(https?|wss?|ftp):/.test(url));
}
