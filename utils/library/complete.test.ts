import { expect, test } from 'vitest';
import { completions } from './complete';

const names = { tags: ['art', 'art history', 'Städte'], sites: ['larkfield.example'], langs: ['en', 'pt-br'] };

test('a word that begins like a filter is offered as one', () => {
  expect(completions('kites ta', names)).toEqual(['kites tag:']);
  expect(completions('-si', names)).toEqual(['-site:']);
});

test('after a filter come the names there are, quoted where they have spaces', () => {
  expect(completions('tag:art', names)).toEqual(['tag:"art history" ']);
  expect(completions('x tag:"art h', names)).toEqual(['x tag:"art history" ']);
  expect(completions('tag:sta', names)).toEqual(['tag:Städte ']);
  expect(completions('is:arch', names)).toEqual(['is:archived ']);
  expect(completions('lang:p', names)).toEqual(['lang:pt-br ']);
});

test('nothing is offered where nothing was begun', () => {
  expect(completions('', names)).toEqual([]);
  expect(completions('kites ', names)).toEqual([]);
  expect(completions('"two wo', names)).toEqual([]);
});
