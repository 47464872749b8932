import { useEffect, useState } from 'preact/hooks';
import { searchedText } from '@/utils/platform/search/search-client';
import { type Snippet, snippet } from '@/utils/search/snippet';

/** The piece of a text in which words stand, null until it is found or where it is not. */
export function useSnippet(bodyId: string, words: readonly string[]): Snippet | null {
  const [found, setFound] = useState<Snippet | null>(null);
  useEffect(() => {
    let current = true;
    searchedText(bodyId).then(
      (text) => current && setFound(snippet(text, words)),
      // A text that cannot be read says so when it is opened.
      console.warn,
    );
    return () => {
      current = false;
    };
  }, [bodyId, words.join(' ')]);
  return found;
}
