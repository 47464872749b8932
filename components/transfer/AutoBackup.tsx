import { t } from '@/utils/platform/text';
import { FIELDS, type Settings } from '@/utils/settings/fields';
import { Button } from '../controls/Button';
import { Choice } from '../controls/Choice';
import { useFolder } from '../hooks/transfer/use-folder';

interface Props {
  readonly settings: Settings;
  readonly onSettings: (change: Partial<Settings>) => void;
}

/** How often backups are made by themselves, and where they go. */
export function AutoBackup({ settings, onSettings }: Props) {
  const [folder, choose] = useFolder();
  const places = FIELDS.backupTo.values.filter((value) => value !== 'folder' || choose !== null);
  return (
    <>
      <Choice
        label={t('backup_every')}
        onChange={(backupEvery) => onSettings({ backupEvery })}
        options={FIELDS.backupEvery.values.map((value) => ({ value, label: t(`backup_every_${value}`) }))}
        value={settings.backupEvery}
      />
      {settings.backupEvery !== 'never' && (
        <Choice
          label={t('backup_to')}
          onChange={(backupTo) => onSettings({ backupTo })}
          options={places.map((value) => ({ value, label: t(`backup_to_${value}`) }))}
          value={settings.backupTo}
        />
      )}
      {settings.backupTo === 'folder' && choose !== null && (
        <div>
          <Button
            label={folder === '' ? t('choose_folder') : t('chosen_folder', folder)}
            look="quiet"
            onClick={choose}
          />
        </div>
      )}
    </>
  );
}
