import { useEffect, useState } from 'preact/hooks';
import type { CountName } from '@/utils/library/counts';
import { watchLibrary } from '@/utils/platform/library/library-news';
import { readCounts } from '@/utils/platform/library/list-store';

export type Counts = ReadonlyMap<CountName, number>;

/** How many there are of what; follows changes from any surface. Empty until it is read. */
export function useCounts(): Counts {
  const [counts, setCounts] = useState<Counts>(new Map());
  useEffect(() => {
    let current = true;
    // A library that cannot be read says so where its list is.
    const ask = () => void readCounts().then((read) => current && setCounts(read), console.warn);
    ask();
    const end = watchLibrary(ask);
    return () => {
      current = false;
      end();
    };
  }, []);
  return counts;
}

/** The tags there are, in alphabetical order of the interface's language, with how many carry each. */
export function tagsOf(counts: Counts, language: string): readonly (readonly [string, number])[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return [...counts]
    .filter(([name]) => name.startsWith('tag:'))
    .map(([name, count]) => [name.slice(4), count] as const)
    .sort(([a], [b]) => compare(a, b));
}
