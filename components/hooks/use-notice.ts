import { useEffect } from 'preact/hooks';
import { failureText } from '@/utils/platform/failure-text';
import { takeNotice } from '@/utils/platform/tabs/notice';
import type { Toast } from './use-toast';

/** What was heard need not be said again at once. */
function noteHeard(): void {
  import('@/utils/platform/transfer/backup-due').then(({ noteReminded }) => noteReminded()).catch(console.warn);
}

/** Shows what a command had to say while no surface was open. */
export function useNotice(show: (toast: Toast) => void): void {
  useEffect(() => {
    void takeNotice().then((failure) => {
      if (failure === null) return;
      show({ text: failureText(failure), isError: true });
      if (failure === 'backup-due') noteHeard();
    });
  }, []);
}
