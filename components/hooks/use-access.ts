import { useEffect, useState } from 'preact/hooks';
import { dropSiteAccess, hasSiteAccess, requestSiteAccess, watchSiteAccess } from '@/utils/platform/site-access';

/** Whether Lectern may look at every page, null until known; and how to give or take that. Call it inside a click. */
export function useAccess(): [boolean | null, (on: boolean) => void] {
  const [granted, setGranted] = useState<boolean | null>(null);
  useEffect(() => {
    void hasSiteAccess().then(setGranted);
    return watchSiteAccess(setGranted);
  }, []);
  const change = (on: boolean) => {
    void (on ? requestSiteAccess() : dropSiteAccess()).then(async () => setGranted(await hasSiteAccess()));
  };
  return [granted, change];
}
