const FILE = /@sqlite\.org\/sqlite-wasm\/dist\/index\.mjs$/;
const ADDRESS = /new URL\("([\w.-]+)", import\.meta\.url\)/g;
/** The program itself, and two workers that we do not use. */
const ADDRESSES = 3;

/**
 * A bundler's plugin that keeps SQLite's program, and the workers it brings, from being written into our script as text:
 * the program is a file of its own beside it. Fails where a new release has other addresses, so that it is looked at.
 */
export function leanSqlite() {
  return {
    name: 'lean-sqlite',
    enforce: /** @type {const} */ ('pre'),
    transform(code, id) {
      if (!FILE.test(id.split('?')[0] ?? '')) return null;
      const found = code.match(ADDRESS) ?? [];
      if (found.length !== ADDRESSES) throw new Error(`SQLite names ${found.length} files, not ${ADDRESSES}`);
      return { code: code.replace(ADDRESS, '{ href: "/$1" }'), map: null };
    },
  };
}
