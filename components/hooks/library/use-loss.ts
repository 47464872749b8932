import { useEffect, useState } from 'preact/hooks';
import { acceptLoss, bearWitness, type Loss } from '@/utils/platform/library/witness';

export type { Loss };

/**
 * What went away with a library that is gone, and how to put up with it. Null when all is there.
 * @param page what is looked at: on another one a backup may have been brought in
 */
export function useLoss(page: string): [Loss | null, () => void] {
  const [loss, setLoss] = useState<Loss | null>(null);
  // A library that cannot be read says so where its list is.
  useEffect(() => void bearWitness().then(setLoss, console.warn), [page]);
  const accept = () => {
    setLoss(null);
    void acceptLoss().catch(console.warn);
  };
  return [loss, accept];
}
