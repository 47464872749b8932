import { useEffect, useState } from 'preact/hooks';
import { watchCurrentPage } from '@/utils/platform/tabs/current-page';

/** Whether an entry is the page in front. Follows the tabs, as far as their addresses may be known. */
export function useCurrentPage(): (id: string) => boolean {
  const [ids, setIds] = useState<readonly string[]>([]);
  useEffect(() => watchCurrentPage(setIds), []);
  return (id) => ids.includes(id);
}
