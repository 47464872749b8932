import { expect, test } from 'vitest';
import { isBareDateLabel } from './date-labels';

test.each(['Published on', 'Published on:', 'Last updated:', 'Veröffentlicht am', 'Publié le :', '公開日：'])(
  '"%s" waits for its date',
  (label) => {
    expect(isBareDateLabel(label)).toBe(true);
  },
);

test.each(['Published on 3 May', 'Published authors', 'Updated daily'])('"%s" says something', (text) => {
  expect(isBareDateLabel(text)).toBe(false);
});
