import type { Failure } from '@/utils/article/failure';
import { failureText } from '@/utils/platform/failure-text';
import { t } from '@/utils/platform/text';
import { Button } from '../controls/Button';
import { Message } from '../controls/Message';
import type { PopupPage } from '../hooks/reading/use-popup-page';

const WORTH_RETRYING: readonly Failure[] = [
  'no-answer',
  'page-moved',
  'refused',
  'bad-answer',
  'nothing-found',
  'error-page',
  'page-closed',
];

interface Props {
  readonly page: PopupPage;
  readonly onReadAnyway: () => void;
  readonly onAgain: (force: boolean) => void;
}

/** Why this page is not shown, in one line, and what can be done about it. Nothing when it is. */
export function PageMessage({ page, onReadAnyway, onAgain }: Props) {
  const { failure } = page;
  if (failure === null) return null;
  return (
    <Message text={failureText(failure)}>
      {failure === 'not-article' && <Button label={t('read_anyway')} look="quiet" onClick={onReadAnyway} />}
      {failure === 'too-large' && <Button label={t('read_anyway')} look="quiet" onClick={() => onAgain(true)} />}
      {WORTH_RETRYING.includes(failure) && (
        <Button label={t('try_again')} look="quiet" onClick={() => onAgain(false)} />
      )}
    </Message>
  );
}
