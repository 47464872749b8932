import { useEffect, useState } from 'preact/hooks';
import { canChooseFolder, chooseFolder, folderName } from '@/utils/platform/transfer/backup-folder';

/** Name of the folder for backups, '' for none; and how to choose one, null where the browser has no such thing. */
export function useFolder(): [string, (() => void) | null] {
  const [name, setName] = useState('');
  // A library that cannot be read has said so already.
  useEffect(() => void folderName().then(setName, console.warn), []);
  return [name, canChooseFolder() ? () => void chooseFolder().then(setName, console.warn) : null];
}
