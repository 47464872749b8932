import { useEffect } from 'preact/hooks';
import { failureKey } from '@/utils/platform/acts';
import { takeNotice } from '@/utils/platform/notice';
import { t } from '@/utils/platform/text';
import type { Toast } from './use-toast';

/** Shows what a command had to say while no surface was open. */
export function useNotice(show: (toast: Toast) => void): void {
  useEffect(() => {
    void takeNotice().then((failure) => failure !== null && show({ text: t(failureKey(failure)), isError: true }));
  }, []);
}
