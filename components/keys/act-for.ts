import type { KeyMap } from './key-groups';

/** Whether a key types a character: those can be switched off. */
export const isLetter = (key: string) => key.length === 1;

/** What a key does, by the name that the browser has for it. */
export function actFor(acts: KeyMap, key: string, letters: boolean): ((event: KeyboardEvent) => void) | undefined {
  const named: Readonly<Record<string, ((event: KeyboardEvent) => void) | undefined>> = acts;
  return isLetter(key) && !letters ? undefined : named[key];
}
