import { formatCount, formatMoment, t } from '@/utils/platform/text';
import { Button } from '../controls/Button';
import { Message } from '../controls/Message';
import type { Loss } from '../hooks/library/use-loss';

interface Props {
  readonly loss: Loss;
  readonly onImport: () => void;
  readonly onAccept: () => void;
}

/** Says that the browser has put an empty library in the place of the one there was, and leads to a backup. */
export function LossNote({ loss, onImport, onAccept }: Props) {
  return (
    <Message part="loss" text={t('library_gone', formatCount(loss.articles), formatMoment(loss.seenAt))}>
      <Button label={t('bring_backup')} look="quiet" onClick={onImport} />
      <Button label={t('go_on_without')} look="quiet" onClick={onAccept} />
    </Message>
  );
}
