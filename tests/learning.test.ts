import { expect, test } from 'vitest';
import { boost, chance } from '../bench/learn/boost.mjs';
import { labelsOf } from '../bench/learn/labels.mjs';
import { forestModule } from '../bench/learn/write-forest.mjs';
import { chance as chanceOf, type Forest } from '../utils/extract/choose/forest';

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
  const source = forestModule(grown, { name: 'TEST', about: '', type: '' });
  const written: Forest = JSON.parse(source.slice(source.indexOf('{'), source.lastIndexOf('}') + 1));
  for (const row of rows) expect(chanceOf(written, row)).toBeCloseTo(chance(grown, row), 1);
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
