import { useEffect, useState } from 'preact/hooks';
import type { Entry } from '@/utils/library/entry';
import { searchedText } from '@/utils/platform/search/searched-text';
import { type Snippet, snippet } from '@/utils/search/snippet';

/** The piece of a text in which words stand, null until it is found or where it is not. */
export function useSnippet(entry: Entry, words: readonly string[]): Snippet | null {
  const [found, setFound] = useState<Snippet | null>(null);
  useEffect(() => {
    let current = true;
    searchedText(entry).then(
      (text) => current && setFound(snippet(text, words)),
      // A text that cannot be read says so when it is opened.
      console.warn,
    );
    return () => {
      current = false;
    };
  }, [entry.id, entry.bodyId, words.join(' ')]);
  return found;
}
