import { expect, test } from 'vitest';
import { fold } from './fold';

test('case, accents and letters that only look like others do not matter', () => {
  expect(fold('ÜBERGRÖẞENTRÄGER Łódź Ørsted Œuvre')).toBe('ubergrossentrager lodz orsted oeuvre');
  expect(fold('Fluss\u00adschiff\u00adfahrt')).toBe('flussschifffahrt');
});

test('scripts without case stay as they are', () => {
  expect(fold('最後の渡し船')).toBe('最後の渡し船');
});
