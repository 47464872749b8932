import type { Failure } from '@/utils/article/failure';
import { type MessageKey, t } from './text';

/** The sentence for a failure, in the interface's language. */
export function failureText(failure: Failure): string {
  return t(`failure_${failure.replaceAll('-', '_')}` as MessageKey);
}
