import { expect, test } from 'vitest';
import { cleanName, splitNames } from './names';

test('"By" and its kin are no part of a name', () => {
  expect(splitNames('By Ann Lee and Bo Ek')).toEqual(['Ann Lee', 'Bo Ek']);
  expect(splitNames('Von Karla Brandt')).toEqual(['Karla Brandt']);
  expect(splitNames('Ann Lee, Bo Ek & Cy Dow')).toEqual(['Ann Lee', 'Bo Ek', 'Cy Dow']);
});

test('addresses, handles and roles are no names', () => {
  for (const bad of ['https://site.example/a', '@handle', 'admin', 'Updated 3 hours ago', 'x'])
    expect(cleanName(bad)).toBe('');
});
