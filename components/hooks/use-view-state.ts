import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { INITIAL_VIEW, readViewState, type ViewState, writeViewState } from '@/utils/platform/view-state';

/**
 * How the popup was left, null until it is read; and how to note a change. `note` writes without drawing anew, for
 * what happens many times a second.
 */
export function useViewState(): {
  state: ViewState | null;
  set: (change: Partial<ViewState>) => void;
  note: (change: Partial<ViewState>) => void;
} {
  const [state, setState] = useState<ViewState | null>(null);
  const latest = useRef<ViewState>(INITIAL_VIEW);
  // Asked for before the first frame and not after it: what is shown first waits for this.
  useLayoutEffect(() => {
    void readViewState().then((stored) => {
      latest.current = stored;
      setState(stored);
    });
  }, []);
  const note = (change: Partial<ViewState>) => {
    latest.current = { ...latest.current, ...change };
    void writeViewState(latest.current);
  };
  const set = (change: Partial<ViewState>) => {
    note(change);
    setState(latest.current);
  };
  return { state, set, note };
}
