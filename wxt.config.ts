import type { TerserOptions } from 'vite';
import { defineConfig } from 'wxt';

/**
 * The walls around our own pages. Nothing runs but our own files, nothing is fetched, nothing is framed, and no string
 * becomes HTML unless DOMPurify's policy made it. Pictures of the article being read may load over http too: a page
 * that is itself plain http often has no others.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob: https: http:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types dompurify',
].join('; ');

/** What Readability and DOMPurify call their own parts. None of these is a name of the DOM or of the options we pass. */
const PRIVATE_NAMES =
  /^(_[a-z]\w*|FLAG_\w+|REGEXPS|UNLIKELY_ROLES|DEFAULT_[A-Z_]+|[A-Z]+_(TO_DIV_EXCEPTIONS|ATTRIBUTES|ATTRIBUTE_ELEMS|ELEMS|TO_PRESERVE|MAP)|SAFE_FOR_\w+|SANITIZE_\w+|WHOLE_DOCUMENT|RETURN_TRUSTED_TYPE|FORCE_BODY|KEEP_CONTENT|IN_PLACE|ALLOW_UNKNOWN_PROTOCOLS|ALLOW_SELF_CLOSE_IN_ATTR|CUSTOM_ELEMENT_HANDLING|TRUSTED_TYPES_POLICY|readability|contentScore|jsonLdArticleTypes|allowCustomizedBuiltInElements|(attributeName|tagName|attribute)Check|unlikelyCandidates|okMaybeItsACandidate|shareElements|loadingWords)$/;

/**
 * Parsed anew in every page that is read, so every byte of it counts: no log lines, and short names for what
 * Readability and DOMPurify keep to themselves.
 */
const SMALLEST: TerserOptions = {
  ecma: 2020,
  compress: {
    ecma: 2020,
    passes: 4,
    keep_fargs: false,
    pure_funcs: ['this.log'],
    // Neither library has getters with effects, nor calls `new` on a function expression without `this`.
    pure_getters: true,
    unsafe_arrows: true,
  },
  mangle: { properties: { regex: PRIVATE_NAMES } },
  // WXT makes the script's value its answer, and knows it by this bracket.
  format: { wrap_iife: true },
};

export default defineConfig({
  // Every name on a line can be followed home.
  imports: false,
  manifestVersion: 3,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}',
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    // The preload helper would fetch; our chunks are on the disk already.
    build: { modulePreload: false },
  }),
  hooks: {
    // The popup's own title would become the button's.
    'build:manifestGenerated': (_wxt, manifest) => {
      if (manifest.action !== undefined) manifest.action.default_title = '__MSG_action_title__';
    },
    'vite:build:extendConfig': ([entrypoint], config) => {
      if (entrypoint?.name === 'extractor')
        config.build = { ...config.build, minify: 'terser', terserOptions: SMALLEST };
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
    commands: {
      'toggle-reader': { suggested_key: { default: 'Alt+R' }, description: '__MSG_command_toggle_reader__' },
      'save-page': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_command_save_page__' },
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'lectern@lectern.example',
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
    ...(browser !== 'firefox' && { minimum_chrome_version: '130' }),
  }),
});
