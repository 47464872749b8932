import { useEffect } from 'preact/hooks';
import { failureText } from '@/utils/platform/failure-text';
import { takeNotice } from '@/utils/platform/tabs/notice';
import type { Toast } from './use-toast';

/** Shows what a command had to say while no surface was open. */
export function useNotice(show: (toast: Toast) => void): void {
  useEffect(() => {
    void takeNotice().then((failure) => failure !== null && show({ text: failureText(failure), isError: true }));
  }, []);
}
