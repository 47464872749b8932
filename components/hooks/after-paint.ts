import { useEffect, useState } from 'preact/hooks';

/** Runs something once what is on its way to the screen is there. @returns what calls it off */
export function afterPaint(run: () => void): () => void {
  let isOff = false;
  // The second frame begins when the first is on its way.
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => isOff || run())));
  return () => {
    isOff = true;
  };
}

/** Whether what the component drew first is on the screen: time for what need not be there at once. */
export function usePainted(): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => afterPaint(() => setPainted(true)), []);
  return isPainted;
}
