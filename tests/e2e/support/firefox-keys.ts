import type { Key } from './firefox-inside.ts';

const NAMED: Record<string, Key> = {
  Alt: ['Alt', 'AltLeft', 18],
  Ctrl: ['Control', 'ControlLeft', 17],
  Shift: ['Shift', 'ShiftLeft', 16],
  Command: ['Meta', 'MetaLeft', 224],
};

/** The keys of a shortcut that is given as in the manifest, in the order in which they are pressed. */
export function keysOf(shortcut: string): Key[] {
  return shortcut.split('+').map((name) => NAMED[name] ?? letter(name));
}

function letter(name: string): Key {
  const capital = name.toUpperCase();
  if (!/^[A-Z]$/.test(capital)) throw new Error(`"${name}" is no key of a shortcut that is known here.`);
  return [capital, `Key${capital}`, capital.charCodeAt(0)];
}
