import { startBare } from '../extract/chromium-page.mjs';

/** Pages parsed in one tab before it is replaced, so that what they leave behind does not add up. */
const LIFE = 150;

/**
 * A tab of headless Chromium in which pages are parsed and not shown: nothing of them runs, loads or is laid out.
 *
 * @param {string} script evaluated in it first
 */
export async function openBlank(script) {
  const browser = await startBare();
  let tab;
  let parsed = 0;
  const fresh = async () => {
    await tab?.close();
    tab = await browser.newPage();
    await tab.evaluate(script);
    // Without layout every element would count as hidden.
    await tab.evaluate(() => Reflect.deleteProperty(Element.prototype, 'checkVisibility'));
  };
  return {
    /** Calls a function of the script with the parsed page and its address; null where it fails. */
    async call(name, html, address) {
      if (parsed++ % LIFE === 0) await fresh();
      return tab.evaluate(callOn, { name, html, address });
    },
    close: () => browser.close(),
  };
}

/** Runs in the tab. */
function callOn({ name, html, address }) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const base = page.querySelector('base') ?? page.head.appendChild(page.createElement('base'));
  base.href = new URL(base.getAttribute('href') ?? '', address).href;
  const work = name.split('.').reduce((owner, part) => owner[part], globalThis);
  return work(page, address);
}
