import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Names } from '@/utils/library/complete';
import { readCatalogue } from '@/utils/platform/library/list-store';

/**
 * Sites and languages of the library, for completion: read when the page has come to rest, and again when articles have
 * come or gone.
 * @param articles how many there are
 */
export function useNames(tags: readonly string[], articles: number): Names {
  const [rest, setRest] = useState<Omit<Names, 'tags'>>({ sites: [], langs: [] });
  useEffect(() => {
    const read = async () => {
      const catalogue = await readCatalogue();
      const sites = new Map<string, number>();
      const langs = new Set<string>();
      for (const slot of catalogue.slots()) {
        // The host stands last in the line of the site.
        const host = catalogue.line(slot, 2).split(' ').at(-1) ?? '';
        sites.set(host, (sites.get(host) ?? 0) + 1);
        if (catalogue.lang(slot) !== '') langs.add(catalogue.lang(slot));
      }
      const often = [...sites].sort(([, a], [, b]) => b - a).map(([site]) => site);
      setRest({ sites: often, langs: [...langs].sort() });
    };
    // A library that cannot be read says so where its list is.
    const timer = setTimeout(() => void read().catch(console.warn), 500);
    return () => clearTimeout(timer);
  }, [articles]);
  return useMemo(() => ({ ...rest, tags }), [rest, tags]);
}
