import fc from 'fast-check';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Text that looks like markup of one kind or another, and text of many scripts. */
const words = fc
  .oneof(
    fc.string({ maxLength: 12 }),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.constantFrom(
      ...[
        '*a*',
        '_b_',
        '# c',
        '1. d',
        '- e',
        '> f',
        '`g`',
        '[h](i)',
        '![j](k)',
        '<b>l</b>',
        '&amp;',
        '==m==',
        '$n$',
        '~~o~~',
      ],
      ...[
        '|',
        '\\',
        '---',
        '===',
        '```',
        '[^1]',
        '](javascript:x())',
        'https://p.example',
        'q@r.example',
        '+ s',
        '    t',
      ],
      ...[
        '漢字かな',
        'عربي',
        '한국어',
        'é́',
        '👩‍👩‍👧',
        'word',
        'two words',
        '10) u',
        '<!-- v',
        '&#35;',
        '%%w%%',
        '\u00a0',
      ],
    ),
  )
  // Characters that no HTML can carry.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being left out
  .map((text) => escaped(text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g, '')));

const inTag =
  (tag: string, attributes = '') =>
  (inner: string) =>
    `<${tag}${attributes}>${inner}</${tag}>`;
const joined = (part: fc.Arbitrary<string>, most: number) =>
  fc.array(part, { minLength: 1, maxLength: most }).map((parts) => parts.join(''));

const { phrase, block } = fc.letrec<{ phrase: string; block: string }>((tie) => {
  const phrases = joined(tie('phrase'), 3);
  const blocks = joined(tie('block'), 3);
  const listOf = (tag: string) => joined(fc.oneof(phrases, blocks).map(inTag('li')), 3).map(inTag(tag));
  return {
    phrase: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      words,
      ...['em', 'strong', 'b', 'i', 'del', 'sub', 'sup', 'span', 'mark', 'small', 'u', 'cite'].map((tag) =>
        phrases.map(inTag(tag)),
      ),
      words.map(inTag('code')),
      words.map(inTag('a', ' href="https://link.example/a(b)?c=d&amp;e=%20f"')),
      fc.tuple(words, words).map(([base, top]) => `<ruby>${base}<rt>${top}</rt></ruby>`),
      fc.constant('<br>'),
    ),
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      phrases.map(inTag('p')),
      ...['h2', 'h4', 'p', 'div'].map((tag) => phrases.map(inTag(tag))),
      ...['blockquote', 'section', 'figure', 'div'].map((tag) => blocks.map(inTag(tag))),
      words.map(inTag('pre', ' data-language="js"')),
      ...['ul', 'ol'].map(listOf),
      fc.tuple(phrases, fc.oneof(phrases, blocks)).map(([term, what]) => `<dl><dt>${term}</dt><dd>${what}</dd></dl>`),
      joined(joined(phrases.map(inTag('td')), 3).map(inTag('tr')), 3).map(inTag('table')),
      fc.constant('<hr>'),
    ),
  };
});

/** Bodies of articles made of everything that a body may hold, around text that tries to be markup. */
export const bodies: fc.Arbitrary<string> = joined(fc.oneof(block, block, phrase), 5);

/** A text without white space and what is not seen: what has to be the same after every conversion. */
export function lettersOf(text: string): string {
  return text.replace(/[\s\u200b]+/g, '');
}
