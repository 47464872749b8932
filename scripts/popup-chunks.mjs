/** What the popup needs for its first paint, and what it fetches while that is being shown: the reading view. */
const FIRST = /\/components\/(mount|PopupApp)\.tsx$|virtual:wxt-html-plugins/;
const READING = /\/components\/popup\/ReadPanel\.tsx$/;
/** Styles of the reading view. Its script would be asked for only when a style sheet of its own had come. */
const ITS_STYLES = /\/components\/(reader\/(ArticleHead|Authors|LeadImage|Reader)|popup\/ReadPanel)\.module\.css/;

/** Where both want a module, the first has it. */
const GROUPS = [
  { name: 'first', test: (id) => FIRST.test(id) || ITS_STYLES.test(id), priority: 2 },
  { name: 'reading', test: READING, priority: 1 },
];

/**
 * A bundler's plugin that puts all that the popup's first paint stands on into one script and one style sheet, and all of
 * its reading view into another. Left to itself the bundler makes a file of each set of modules that two pages share:
 * thirty small files, and a browser takes more than a millisecond for each. Other pages of ours take the same ones, and
 * what else they need.
 */
export function popupChunks() {
  return {
    name: 'popup-chunks',
    config(config) {
      // What runs in pages of the web, and the background, are single files already.
      if (config.build?.lib) return null;
      return { build: { rolldownOptions: { output: { codeSplitting: { groups: GROUPS } } } } };
    },
  };
}
