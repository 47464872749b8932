import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const MARKS = ['mark-yellow', 'mark-green', 'mark-blue', 'mark-pink', 'mark-purple'];

/** What is written or drawn on what, and how much they have to differ at least. */
const PAIRS: [of: string, on: string[], atLeast: number][] = [
  ['ink', ['paper'], 7],
  ['ink', ['raised', 'wash', 'mark', ...MARKS], 4.5],
  ['ink-soft', ['paper', 'raised', 'wash'], 4.5],
  ['accent', ['paper', 'raised', 'wash'], 4.5],
  ['accent', MARKS, 4.5],
  ['accent-deep', ['paper', 'raised', 'wash'], 4.5],
  ['on-accent', ['accent', 'accent-deep'], 4.5],
  ['line-strong', ['paper', 'raised'], 3],
];

type Colours = Record<string, string>;

const css = readFileSync('components/styles/tokens.css', 'utf8');
const themes = [...css.matchAll(/:root(?:\[data-theme="(\w+)"\])?\s*\{([^}]*)\}/g)].map(
  ([, name = 'light', block = '']) => [name, coloursOf(block)] as const,
);

test('every theme has its colours', () => {
  expect(themes.map(([name]) => name)).toEqual(['light', 'sepia', 'dark', 'black']);
});

describe.each(themes)('the theme "%s"', (_name, colours) => {
  test.each(PAIRS)('has --%s stand out from %s at %d to 1', (of, grounds, atLeast) => {
    for (const on of grounds) expect(contrast(colours, of, on), `on --${on}`).toBeGreaterThanOrEqual(atLeast);
  });
});

function coloursOf(block: string): Colours {
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*(#[\da-f]{6});/g)].map(([, name, value]) => [name, value]),
  );
}

/** How much two colours of a theme differ, from 1 to 21, as WCAG 2 counts it. */
function contrast(colours: Colours, one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other]
    .map((name) => luminance(colours[name] ?? ''))
    .sort((first, second) => second - first);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red, green, blue] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * (red ?? Number.NaN) + 0.7152 * (green ?? Number.NaN) + 0.0722 * (blue ?? Number.NaN);
}
