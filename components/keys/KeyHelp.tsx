import { useState } from 'preact/hooks';
import { useKeys } from '../hooks/use-keys';
import { useLazy } from '../hooks/use-lazy';
import type { KeyActs, KeyPlace } from './key-groups';

const loadKeySheet = () => import('./KeySheet').then((module) => module.KeySheet);

/** Where `?` opens the sheet of keys. */
export function KeyHelp({ place, letters }: { place: KeyPlace; letters: boolean }) {
  const [open, setOpen] = useState(false);
  const KeySheet = useLazy(open, loadKeySheet);
  const keys: KeyActs<'help'> = { '?': () => setOpen(true) };
  useKeys(keys, letters);
  return open && KeySheet !== null && <KeySheet letters={letters} onClose={() => setOpen(false)} place={place} />;
}
