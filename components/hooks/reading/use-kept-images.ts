import { useEffect, useState } from 'preact/hooks';
import { watchLibrary } from '@/utils/platform/library/library-news';

const NONE: ReadonlyMap<string, string> = new Map();

/**
 * Addresses under which an article's kept pictures can be shown here, by those they have in the article; null while it is
 * not known which are kept.
 */
export function useKeptImages(id: string): ReadonlyMap<string, string> | null {
  const [kept, setKept] = useState<ReadonlyMap<string, string> | null>(null);
  useEffect(() => {
    setKept(null);
    let current = true;
    let known = '';
    const made: string[] = [];
    const read = async () => {
      // Not on the way to a popup's first paint.
      const { readKeptImages } = await import('@/utils/platform/images/keep-images');
      const images = await readKeptImages(id);
      // Pictures that are shown already are not taken away to be shown again.
      const now = [...images.keys()].join(' ');
      if (!current) return;
      if (now === known) return setKept((before) => before ?? NONE);
      known = now;
      const addresses = new Map([...images].map(([src, blob]) => [src, URL.createObjectURL(blob)]));
      made.push(...addresses.values());
      setKept(addresses);
    };
    // Without the library there are no kept pictures: the article says what is wrong.
    const ask = () =>
      void read().catch((error: unknown) => {
        console.warn(error);
        if (current) setKept((before) => before ?? NONE);
      });
    ask();
    const end = watchLibrary(({ ids }) => ids?.includes(id) === true && ask());
    return () => {
      current = false;
      end();
      for (const address of made) URL.revokeObjectURL(address);
    };
  }, [id]);
  return kept;
}
