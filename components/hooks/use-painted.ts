import { useEffect, useState } from 'preact/hooks';
import { afterPaint } from './after-paint';

/** Whether what the component drew first is on the screen: time for what need not be there at once. */
export function usePainted(): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => afterPaint(() => setPainted(true)), []);
  return isPainted;
}
