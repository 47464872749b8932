import { useEffect, useState } from 'preact/hooks';

/** A part of a surface that is loaded from the disk when it is first wanted; null until then. */
export function useLazy<Part>(wanted: boolean, load: () => Promise<Part>): Part | null {
  const [part, setPart] = useState<Part | null>(null);
  useEffect(() => {
    // Not a function of the state before it: a component is a function too.
    if (wanted && part === null) void load().then((loaded) => setPart(() => loaded));
  }, [wanted]);
  return part;
}
