import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { briefCode } from './scripts/brief-code.mjs';
import { leanReadability } from './scripts/lean-readability.mjs';
import { leanSqlite } from './scripts/lean-sqlite.mjs';
import { popupChunks } from './scripts/popup-chunks.mjs';

/**
 * The walls around our own pages. Nothing runs but our own files, nothing is fetched, nothing is framed, and no string
 * becomes HTML unless DOMPurify's policy made it. Pictures of the article being read may load over http too: a page
 * that is itself plain http often has no others.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  // Only SQLite, in a worker of its own, is compiled from something other than script.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob: https: http:",
  "font-src 'self'",
  // For the one thing that is ever asked of the network: pictures that somebody wants kept, where access was given.
  "connect-src 'self' https: http:",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types dompurify lectern-worker',
].join('; ');

/** SQLite's program, as its package has it. */
const SQLITE = fileURLToPath(import.meta.resolve('@sqlite.org/sqlite-wasm/sqlite3.wasm'));

/**
 * A page names all its scripts: a browser that learns of each from the one before takes ten milliseconds for each turn.
 * What is loaded later, from the disk, needs no list of its own but for its styles.
 */
const PRELOAD = {
  polyfill: false,
  resolveDependencies: (_file: string, needed: string[], { hostType }: { hostType: 'html' | 'js' }) =>
    hostType === 'html' ? needed : needed.filter((name) => name.endsWith('.css')),
};

export default defineConfig({
  // Every name on a line can be followed home.
  imports: false,
  manifestVersion: 3,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}',
  vite: () => ({
    plugins: [briefCode(), leanReadability(), leanSqlite(), popupChunks()],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { modulePreload: PRELOAD },
  }),
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      files.push({ absoluteSrc: SQLITE, relativeDest: 'sqlite3.wasm' });
    },
    // The popup's own title would become the button's.
    'build:manifestGenerated': (_wxt, manifest) => {
      if (manifest.action !== undefined) manifest.action.default_title = '__MSG_action_title__';
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_app_name__',
    short_name: 'Lectern',
    description: '__MSG_app_description__',
    default_locale: 'en',
    incognito: 'not_allowed',
    permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus', 'alarms'],
    optional_host_permissions: ['<all_urls>'],
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    icons: { 16: 'icons/icon-16.png', 32: 'icons/icon-32.png', 48: 'icons/icon-48.png', 128: 'icons/icon-128.png' },
    action: {
      default_title: '__MSG_action_title__',
      default_icon: { 16: 'icons/icon-16.png', 32: 'icons/icon-32.png' },
    },
    omnibox: { keyword: 'lec' },
    commands: {
      'toggle-reader': { suggested_key: { default: 'Alt+R' }, description: '__MSG_command_toggle_reader__' },
      'save-page': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_command_save_page__' },
      'open-panel': { description: '__MSG_open_panel__' },
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'lectern@lectern.example',
          // The first that underlines highlights.
          strict_min_version: '146.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
    ...(browser !== 'firefox' && { minimum_chrome_version: '130' }),
  }),
});
