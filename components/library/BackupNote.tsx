import { t } from '@/utils/platform/text';
import { Button } from '../controls/Button';
import { Message } from '../controls/Message';
import type { BackupState } from '../hooks/transfer/use-auto-backup';

/** Says that a backup is due, or that one could not be made. Silent when all is well. */
export function BackupNote({ state, onBackup }: { state: BackupState; onBackup: () => void }) {
  if (state === 'none' || state === 'made') return null;
  if (state === 'partial') return <Message text={t('backup_partial')} />;
  if (state === 'running') return <Message part="wait" text={t('backup_running')} />;
  return (
    <Message text={t(state === 'due' ? 'backup_due' : state === 'failed' ? 'backup_failed' : 'backup_ask_folder')}>
      <Button label={t('backup_now')} look="quiet" onClick={onBackup} />
    </Message>
  );
}
