import { useEffect, useRef } from 'preact/hooks';
import { actFor } from '../keys/act-for';
import type { KeyMap } from '../keys/key-groups';

/**
 * Single keys, by the character they type. Silent while a text is being typed, with modifiers held, and during input
 * of composed characters. Only Escape works when letters are switched off.
 */
export function useKeys(keys: KeyMap, letters: boolean): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
      if (isTyping(event.target) && event.key !== 'Escape') return;
      const act = actFor(latest.current, event.key, letters);
      if (act === undefined) return;
      event.preventDefault();
      act(event);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [letters]);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    (target instanceof HTMLInputElement && !/^(radio|checkbox|button)$/.test(target.type)) ||
    target instanceof HTMLTextAreaElement ||
    // Letters choose among its lines.
    target instanceof HTMLSelectElement
  );
}
