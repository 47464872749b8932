import type { MessageKey } from '@/utils/platform/text';
import { isLetter } from './act-for';
import { KEY_GROUPS, type KeyGroup, type KeyLine, type KeyPlace } from './key-groups';

/**
 * What is told of keys, by heading. What is not heard is left out, with a heading that has nothing below it.
 * @param place absent: all places
 */
export function keySections(
  place: KeyPlace | undefined,
  letters: boolean,
): ReadonlyMap<MessageKey, readonly KeyLine[]> {
  const sections = new Map<MessageKey, readonly KeyLine[]>();
  for (const { title, on, lines } of Object.values<KeyGroup>(KEY_GROUPS)) {
    const isHere = place === undefined || on.includes(place);
    const heard = lines
      .map((line) => ({ ...line, keys: line.keys.filter((key) => isHere && (letters || !isLetter(key))) }))
      .filter(({ keys }) => keys.length > 0);
    if (heard.length > 0) sections.set(title, [...(sections.get(title) ?? []), ...heard]);
  }
  return sections;
}
