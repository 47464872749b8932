import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Which highlight is open, '' for none; whether its note is shown, and where the keyboard is to go. */
export interface OpenHighlight {
  readonly id: string;
  readonly noting: boolean;
  readonly focus: 'nowhere' | 'bar' | 'note';
}

const NONE: OpenHighlight = { id: '', noting: false, focus: 'nowhere' };
const BAR = '[data-part="highlight-bar"]';

/**
 * The highlight that is open, and how to open one; '' closes it and leads the keyboard back to where it was, if it was in
 * the bar. A press outside of the bar closes it; so does Escape, which then does nothing else.
 * @param isShown whether there is a bar on the screen
 */
export function useOpenHighlight(
  isShown: (opened: OpenHighlight) => boolean,
): [OpenHighlight, (id: string, how?: Partial<OpenHighlight>) => void] {
  const [opened, setOpened] = useState(NONE);
  const from = useRef<Element | null>(null);
  const open = useCallback((id: string, how: Partial<OpenHighlight> = {}) => {
    const { activeElement } = document;
    const isInside = activeElement !== null && activeElement.closest(BAR) !== null;
    if (!isInside) from.current = activeElement;
    else if (id === '' && from.current instanceof HTMLElement) from.current.focus({ preventScroll: true });
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
      getSelection()?.removeAllRanges();
      open('');
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
