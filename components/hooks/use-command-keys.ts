import { useEffect, useState } from 'preact/hooks';
import { commandKeys } from '@/utils/platform/tabs/surfaces';

/** The keys of our commands as the browser has them: name of the command to key, '' for none. Null until they are known. */
export function useCommandKeys(): ReadonlyMap<string, string> | null {
  const [keys, setKeys] = useState<ReadonlyMap<string, string> | null>(null);
  useEffect(() => void commandKeys().then(setKeys), []);
  return keys;
}
