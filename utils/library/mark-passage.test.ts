import { expect, test } from 'vitest';
import { highlightOf } from '@/tests/support/bundles';
import { markPassage, type PlacedHighlight } from './mark-passage';

const TEXT = 'One two three four five six.';
const NEW = { id: 'new', color: 'green' } as const;

function placed(id: string, words: string, note = '', was: string[] = []): PlacedHighlight {
  const start = TEXT.indexOf(words);
  return {
    highlight: highlightOf(words, { id, note, was, offset: start }),
    span: { start, end: start + words.length },
  };
}

test('a passage becomes a highlight of its own', () => {
  expect(markPassage(TEXT, { start: 3, end: 8 }, [placed('a', 'five')], NEW)).toEqual({
    id: 'new',
    span: { start: 3, end: 8 },
    undo: [],
    edits: [{ id: 'new', quote: 'two', prefix: 'One ', suffix: ' three four five six.', offset: 4, color: 'green' }],
  });
});

test('over others the first of them grows over all, and no note is lost', () => {
  const before = [
    placed('a', 'One two', 'First.'),
    placed('b', 'four', ''),
    placed('c', 'five six', 'Third.', ['Of old.']),
  ];
  expect(markPassage(TEXT, { start: 4, end: 21 }, before, NEW)).toMatchObject({
    id: 'a',
    edits: [
      { id: 'a', quote: 'One two three four five six', offset: 0, color: 'green', note: 'First.\n\nThird.\n\nOf old.' },
      { id: 'b', gone: true },
      { id: 'c', gone: true },
    ],
    undo: [
      { id: 'a', quote: 'One two', offset: 0, color: 'yellow', note: 'First.' },
      { id: 'b', gone: false },
      { id: 'c', gone: false },
    ],
  });
});

test('white space is no passage, and a highlight that is not in the text is left alone', () => {
  const lost: PlacedHighlight = { highlight: highlightOf('gone'), span: null };
  expect(markPassage(TEXT, { start: 3, end: 4 }, [lost], NEW)).toBeNull();
  expect(markPassage(TEXT, { start: 4, end: 7 }, [lost], NEW)?.edits).toHaveLength(1);
});
