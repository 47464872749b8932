/** One setting: its default and every value it may have, in the order a reader would want to step through them. */
interface Field<Value extends string | number> {
  readonly initial: Value;
  readonly values: readonly Value[];
}

function field<const Value extends string | number>(initial: NoInfer<Value>, values: readonly Value[]): Field<Value> {
  return { initial, values };
}

/** All settings. Text size in CSS pixels. */
export const FIELDS = {
  theme: field('auto', ['auto', 'light', 'sepia', 'dark', 'black']),
  size: field(19, [14, 15, 16, 17, 18, 19, 20, 21, 22, 24, 26, 28, 32, 36, 40]),
  face: field('serif', ['serif', 'sans']),
  /** Of the column. */
  width: field('medium', ['narrow', 'medium', 'wide']),
  /** Between lines. */
  leading: field('normal', ['close', 'normal', 'open']),
  /** Between letters and words. */
  spacing: field('normal', ['normal', 'wide']),
  align: field('start', ['start', 'justify']),
  openIn: field('same-tab', ['same-tab', 'new-tab']),
  images: field('ask', ['ask', 'always']),
  keepImages: field('loaded', ['off', 'loaded', 'all']),
  backupEvery: field('week', ['never', 'day', 'week', 'month']),
  backupTo: field('remind', ['remind', 'downloads', 'folder']),
  /** Of reading aloud; 1 is the voice's own. */
  rate: field(1, [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3]),
  letterKeys: field('on', ['on', 'off']),
} as const;

type FieldName = keyof typeof FIELDS;
export type Settings = { readonly [Name in FieldName]: (typeof FIELDS)[Name]['values'][number] };

export type Theme = Settings['theme'];
