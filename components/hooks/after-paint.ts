/** Runs something once what is on its way to the screen is there. @returns what calls it off */
export function afterPaint(run: () => void): () => void {
  let isOff = false;
  // The second frame begins when the first is on its way.
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => isOff || run())));
  return () => {
    isOff = true;
  };
}
