import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Which highlight is open, '' for none; whether its note is being written, and whether the keyboard is to go there. */
export interface OpenHighlight {
  readonly id: string;
  readonly noting: boolean;
  readonly focused: boolean;
}

const NONE: OpenHighlight = { id: '', noting: false, focused: false };
const BAR = '[data-part="highlight-bar"]';

/**
 * The highlight that is open, and how to open one. A press outside of its bar closes it; so does Escape, which then does
 * nothing else, and leads the keyboard back to where it was.
 * @param isShown whether there is a bar on the screen
 */
export function useOpenHighlight(
  isShown: (opened: OpenHighlight) => boolean,
): [OpenHighlight, (id: string, how?: Partial<OpenHighlight>) => void] {
  const [opened, setOpened] = useState(NONE);
  const from = useRef<Element | null>(null);
  const open = useCallback((id: string, how: Partial<OpenHighlight> = {}) => {
    if (document.activeElement?.closest(BAR) == null) from.current = document.activeElement;
    setOpened((before) => (id === '' && before.id === '' ? before : { ...NONE, ...how, id }));
  }, []);
  const shown = isShown(opened);
  // With the bar itself and not after it: from then on Escape is its own.
  useLayoutEffect(() => {
    if (!shown) return;
    const onPress = ({ target }: PointerEvent) => {
      if (!(target instanceof Element) || target.closest(BAR) === null) open('');
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      const wasInside = document.activeElement?.closest(BAR) != null;
      getSelection()?.removeAllRanges();
      open('');
      if (wasInside && from.current instanceof HTMLElement) from.current.focus({ preventScroll: true });
    };
    document.addEventListener('pointerdown', onPress);
    // Before the surface hears of it: there Escape leads back.
    document.addEventListener('keydown', onKey, true);
    return () => {
      document.removeEventListener('pointerdown', onPress);
      document.removeEventListener('keydown', onKey, true);
    };
  }, [shown, open]);
  return [opened, open];
}
