import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { serveIndex } from '@/utils/platform/search/serve-index';

/** A worker of the library's page: it holds the search index of whole texts. */
export default defineUnlistedScript(() => serveIndex('/sqlite3.wasm'));
