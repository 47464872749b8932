import { expect, test } from 'vitest';
import { boost, chance } from '../bench/learn/boost.mjs';
import { doubtTable, limitOf } from '../bench/learn/doubt.mjs';
import { labelsOf } from '../bench/learn/labels.mjs';
import { writtenForest } from '../bench/learn/write-forest.mjs';
import { Forest } from '../utils/extract/choose/forest';

/** Points of a square, of which those in two opposite corners count: no single border tells them apart. */
function corners() {
  const rows = Array.from({ length: 400 }, (_, at) => Float32Array.of((at % 20) / 20, Math.floor(at / 20) / 20));
  const labels = Uint8Array.from(rows, ([x = 0, y = 0]) => Number(x > 0.5 === y > 0.5));
  return { rows, labels, weights: new Float32Array(400).fill(1) };
}

const OPTIONS = { trees: 30, leaves: 4, leastInLeaf: 5 };

test('learns what no single border tells', () => {
  const { rows, labels, weights } = corners();
  const forest = boost(rows, labels, weights, OPTIONS);
  expect(rows.filter((row, at) => chance(forest, row) > 0.5 !== (labels[at] === 1))).toEqual([]);
});

test('what weighs nothing teaches nothing', () => {
  const { rows, labels, weights } = corners();
  const half = weights.map((_, at) => Number((rows[at]?.[0] ?? 0) > 0.5));
  const forest = boost(rows, labels, half, OPTIONS);
  expect(chance(forest, Float32Array.of(0.1, 0.9))).toBeGreaterThan(0.5);
});

test('the extractor reads a forest as it was grown', () => {
  const { rows, labels, weights } = corners();
  const grown = boost(rows, labels, weights, OPTIONS);
  const { base, borders, trees } = writtenForest(grown);
  const written = new Forest(base, borders, trees);
  for (const row of rows) expect(written.chance(row)).toBeCloseTo(chance(grown, row), 1);
});

const block = (text: string, isCaption = false, wasIn = true) => ({ text, isCaption, wasIn });

test('a block is the article’s if people marked its words, a short one only as a line', () => {
  const gold = { text: 'Tides\nThe tide came in at noon and left the harbour by four.' };
  const labels = labelsOf({ gold, type: '' }, [
    block('Tides'),
    block('The tide came in at noon and left the harbour by four.'),
    block('harbour'),
    block('Nobody had told the ferryman about the lanterns on the hill.'),
    block('The tide came in at noon and left', true),
  ]);
  expect(labels.map(({ label }) => label)).toEqual([1, 1, 0, 0, 1]);
  expect(labels[4]?.weight).toBe(0);
});

test('where only passages are marked, the rest teaches nothing', () => {
  const gold = { with: ['came in at noon'], without: ['our newsletter'] };
  const labels = labelsOf({ gold, type: '' }, [
    block('The tide came in at noon.'),
    block('Read our newsletter'),
    block('Else'),
  ]);
  expect(labels.map(({ label, weight }) => [label, weight > 0])).toEqual([
    [1, true],
    [0, true],
    [0, false],
  ]);
});

/** A page of each site, from the one that is most likely poor. */
const readings = (labels: readonly number[]) => labels.map((label, at) => ({ site: `${at}.example`, label }));
const falling = (pages: readonly object[]) => pages.map((_, at) => -at);

test('as many readings are doubted as keeps most doubts right', () => {
  const pages = readings([...Array(12).fill(1), 0, 0, 1, ...Array(20).fill(0)]);
  const limit = limitOf(pages, falling(pages));
  // 13 of the first 15 are poor: more than .85 of them, and so of no more.
  expect(falling(pages).filter((score) => score > limit)).toHaveLength(15);
});

test('where too few doubts would be right, none is had', () => {
  const pages = readings(Array(30).fill(0));
  expect(limitOf(pages, falling(pages))).toBe(Number.POSITIVE_INFINITY);
});

test('a limit is tried on sites that it was not chosen by', () => {
  const pages = readings([...Array(20).fill(1), ...Array(20).fill(0)]);
  expect(doubtTable(pages, falling(pages))).toMatch(/limit not seen +\d+ +0.8\d +1.00/);
  const oneSite = pages.map((page) => (page.label === 1 ? { ...page, site: 'poor.example' } : page));
  expect(doubtTable(oneSite, falling(pages))).toMatch(/limit not seen +\d+ +0\.00 +0\.00/);
});
