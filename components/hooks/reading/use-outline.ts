import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { outlineOf, type Section } from '@/utils/article/outline';

/** The headings of the text that is shown, once it is; `html` is what it was made of. */
export function useOutline(body: RefObject<Element | null>, html: string | undefined): readonly Section[] {
  const [sections, setSections] = useState<readonly Section[]>([]);
  useEffect(() => setSections(body.current === null ? [] : outlineOf(body.current)), [html]);
  return sections;
}
