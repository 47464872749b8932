/** The popup and all that it stands on. */
const POPUP = /\/components\/(mount|PopupApp)\.tsx$/;

/**
 * A bundler's plugin that puts everything the popup needs for its first paint into one script and one style sheet. Left
 * to itself the bundler makes a file of each set of modules that two pages share: thirty small files, and a browser takes
 * more than a millisecond for each. Other pages of ours take the same two files, and what else they need.
 */
export function oneFirstChunk() {
  return {
    name: 'one-first-chunk',
    config(config) {
      // What runs in pages of the web, and the background, are single files already.
      if (config.build?.lib) return null;
      return {
        build: { rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', test: POPUP }] } } } },
      };
    },
  };
}
