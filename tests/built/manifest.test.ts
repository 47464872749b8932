import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { overBudget, popupScripts, sizes } from '@/bench/sizes.mjs';

const PERMISSIONS = ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'];
/** Keys that would make a browser warn at install, let pages in, or load code from elsewhere. */
const NEVER = [
  'host_permissions',
  'content_scripts',
  'web_accessible_resources',
  'externally_connectable',
  'optional_permissions',
  'chrome_url_overrides',
  'devtools_page',
  'update_url',
  'homepage_url',
];

interface Manifest {
  manifest_version: number;
  permissions: string[];
  optional_host_permissions: string[];
  content_security_policy: Record<string, string>;
  browser_specific_settings?: { gecko: { id: string; data_collection_permissions: unknown } };
  [key: string]: unknown;
}

describe.each(['chrome', 'firefox'])('the manifest for %s', (browser) => {
  const manifest = JSON.parse(readFileSync(`.output/${browser}-mv3/manifest.json`, 'utf8')) as Manifest;
  // Chrome's panel has a permission, without a warning; Firefox's has none.
  const permissions = browser === 'chrome' ? [...PERMISSIONS, 'sidePanel'].sort() : PERMISSIONS;

  test('asks for nothing that is warned of at install', () => {
    expect(manifest.manifest_version).toBe(3);
    expect([...manifest.permissions].sort()).toEqual(permissions);
    expect(manifest.optional_host_permissions).toEqual(['<all_urls>']);
    for (const key of NEVER) expect(manifest).not.toHaveProperty(key);
  });

  test('lets nothing run, load or be framed in our pages but our own files', () => {
    expect(Object.keys(manifest.content_security_policy)).toEqual(['extension_pages']);
    const rules = (manifest.content_security_policy.extension_pages ?? '').split('; ').sort();
    expect(rules).toEqual([
      "base-uri 'none'",
      "connect-src 'self' https: http:",
      "default-src 'none'",
      "font-src 'self'",
      "form-action 'none'",
      "frame-src 'none'",
      "img-src 'self' data: blob: https: http:",
      "object-src 'none'",
      "require-trusted-types-for 'script'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "style-src 'self'",
      'trusted-types dompurify lectern-worker',
    ]);
  });

  test('has a panel that opens when it is asked to, and never by itself', () => {
    if (browser === 'chrome') expect(manifest.side_panel).toEqual({ default_path: 'sidepanel.html' });
    else expect(manifest.sidebar_action).toMatchObject({ default_panel: 'sidepanel.html', open_at_install: false });
    expect(manifest.commands).toMatchObject({ 'open-panel': { description: expect.any(String) } });
    expect(manifest.commands).not.toHaveProperty('open-panel.suggested_key');
  });

  test('is not let into private windows', () => {
    expect(manifest.incognito).toBe('not_allowed');
  });
});

test('Firefox is told that nothing is collected', () => {
  const manifest = JSON.parse(readFileSync('.output/firefox-mv3/manifest.json', 'utf8')) as Manifest;
  expect(manifest.browser_specific_settings?.gecko.id).toMatch(/^[\w.-]+@[\w.-]+$/);
  expect(manifest.browser_specific_settings?.gecko.data_collection_permissions).toEqual({ required: ['none'] });
});

test('the builds stay within their budgets', () => {
  expect(overBudget(sizes('.output/chrome-mv3'))).toEqual([]);
});

test('what only changes the library is loaded after the first paint of the popup', () => {
  const first = popupScripts('.output/chrome-mv3').map((file) => readFileSync(file, 'utf8'));
  // What the ledger says when it finds something damaged.
  expect(first.filter((script) => script.includes('packs and counters are made anew'))).toEqual([]);
});

describe.each(['chrome', 'firefox'])("the popup's page for %s", (browser) => {
  const folder = `.output/${browser}-mv3`;

  test('names every script that it begins with, so that none waits for another', () => {
    const html = readFileSync(`${folder}/popup.html`, 'utf8');
    const named = [...html.matchAll(/(?:src|href)="\/(chunks\/[^"]+)"/g)].map(([, file]) => file);
    const begins = popupScripts(folder).map((file) => file.slice(file.indexOf('chunks/')).replaceAll('\\', '/'));
    expect(named.sort()).toEqual(begins.sort());
  });

  test('has the styles of its reading view, whose script would wait for a sheet of its own', () => {
    expect(readdirSync(`${folder}/assets`).filter((file) => /^(first|reading)-/.test(file))).toHaveLength(1);
  });
});
