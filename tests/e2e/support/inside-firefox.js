/*
 * Runs inside Firefox's own window, with its privileges: the toolbar, the menus and the list of requests are not part of
 * any page, so no page could reach them. Firefox offers this through WebDriver BiDi in its "chrome" scope. The file is
 * handed over as text and its last expression is what the test's side calls.
 */
({ extensionId, origin }) => {
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  const { ExtensionSearchHandler } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionSearchHandler.sys.mjs',
  );
  const widget = extensionId.toLowerCase().replace(/[^a-z0-9_-]/g, '_');
  const views = [];
  const requests = [];

  // BiDi knows tabs only. Here it learns of views which are none: the popup and the background page.
  const findTab = NavigableManager.getBrowserById;
  NavigableManager.getBrowserById = function (id) {
    return views.find((view) => view.isConnected && this.getIdForBrowser(view) === id) ?? findTab.call(this, id);
  };
  const reveal = (view) => {
    view.permanentKey ??= {};
    if (!views.includes(view)) views.push(view);
    return NavigableManager.getIdForBrowser(view);
  };

  const addressOf = (principal) => (principal?.isContentPrincipal ? principal.spec : '');
  const observer = {
    observe(channel) {
      const { loadInfo, URI } = channel.QueryInterface(Ci.nsIChannel);
      const asked = [loadInfo?.loadingPrincipal, loadInfo?.triggeringPrincipal].map(addressOf);
      const from = asked.find((address) => address.startsWith(origin));
      if (from) requests.push({ url: URI.spec, from });
    },
  };
  Services.obs.addObserver(observer, 'http-on-opening-request');

  const openPopup = () => document.querySelector('browser.webextension-popup-browser');
  const isLoaded = (view) => view.currentURI.spec.startsWith(origin) && !view.webProgress?.isLoadingDocument;
  const press = (tip, [key, code, keyCode], way) => tip[way](new KeyboardEvent('', { key, code, keyCode }));

  return {
    requests: () => requests,
    pressButton() {
      CustomizableUI.addWidgetToArea(`${widget}-browser-action`, CustomizableUI.AREA_NAVBAR);
      document.getElementById(`${widget}-BAP`).click();
    },
    popup() {
      const view = openPopup();
      return view && isLoaded(view) && view.closest('panel').state === 'open' ? reveal(view) : null;
    },
    isOpen: (id) => views.some((view) => view.isConnected && NavigableManager.getIdForBrowser(view) === id),
    async background() {
      const { extension } = WebExtensionPolicy.getByID(extensionId);
      await extension.wakeupBackground?.();
      const view = [...extension.views].find(({ viewType }) => viewType === 'background');
      return view ? reveal(view.xulBrowser) : null;
    },
    async stopBackground() {
      await WebExtensionPolicy.getByID(extensionId).extension.terminateBackground({ ignoreDevToolsAttached: true });
    },
    pressKeys(keys) {
      const tip = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
      window.focus();
      // A page with the focus would be sent the keys first, and made-up keys don't come back from there.
      gBrowser.selectedBrowser.blur();
      tip.beginInputTransactionForTests(window, () => true);
      for (const key of keys) press(tip, key, 'keydown');
      for (const key of keys.toReversed()) press(tip, key, 'keyup');
      gBrowser.selectedBrowser.focus();
    },
    emulate({ scheme, contrast, motion, medium }, popup) {
      const view = popup === null ? gBrowser.selectedBrowser : NavigableManager.getBrowserById(popup);
      const context = view.browsingContext;
      context.prefersColorSchemeOverride = scheme ?? 'none';
      context.forcedColorsOverride = contrast === 'forced' ? 'active' : 'none';
      context.prefersReducedMotionOverride = motion ?? 'none';
      context.mediumOverride = medium ?? '';
    },
    typeInBar: (typed) =>
      new Promise((resolve) => {
        const answer = (offers) => resolve({ said: ExtensionSearchHandler.getDescription('lec'), offers });
        ExtensionSearchHandler.handleSearch({ keyword: 'lec', text: `lec ${typed}`, inPrivateWindow: false }, answer);
      }),
    enterInBar: (content, where) => ExtensionSearchHandler.handleInputEntered('lec', `lec ${content}`, where),
    async chooseFromMenu(title) {
      const menu = document.getElementById('contentAreaContextMenu');
      if (menu.state !== 'open') return false;
      const item = [...menu.querySelectorAll(`[id^="${widget}-menuitem"]`)].find(({ label }) => label === title);
      if (!item) throw new Error(`The menu has no entry "${title}".`);
      const popup = item.parentElement;
      if (popup !== menu) {
        const shown = new Promise((resolve) => popup.addEventListener('popupshown', resolve, { once: true }));
        popup.parentElement.openMenu(true);
        await shown;
      }
      popup.activateItem(item);
      return true;
    },
  };
};
