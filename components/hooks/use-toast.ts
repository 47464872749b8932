import { useRef, useState } from 'preact/hooks';

/** A sentence about what just happened, with a way to undo it where there is one. */
export interface Toast {
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
  readonly isError?: boolean;
}

const SECONDS = 8;

/** The latest toast, which leaves by itself; errors stay until the next. */
export function useToast(): [Toast | null, (toast: Toast | null) => void] {
  const [toast, setToast] = useState<Toast | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const show = (next: Toast | null) => {
    clearTimeout(timer.current);
    setToast(next);
    if (next !== null && next.isError !== true) timer.current = setTimeout(() => setToast(null), SECONDS * 1000);
  };
  return [toast, show];
}
