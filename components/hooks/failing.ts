import { failureOf } from '@/utils/article/failure';
import { failureText } from '@/utils/platform/failure-text';
import type { Toast } from './use-toast';

/** Says what went wrong with the library. */
export function failing(show: (toast: Toast) => void): (error: unknown) => void {
  return (error) => {
    console.warn('Lectern:', error);
    show({ text: failureText(failureOf(error, 'storage-broken')), isError: true });
  };
}
