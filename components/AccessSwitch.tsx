import { t } from '@/utils/platform/text';
import { Switch } from './controls/Switch';
import { useAccess } from './hooks/use-access';

/** The one switch that lets Lectern look at every page by itself. */
export function AccessSwitch() {
  const [granted, setAccess] = useAccess();
  return (
    <Switch
      disabled={granted === null}
      hint={t('access_hint')}
      label={t('access')}
      on={granted === true}
      onChange={setAccess}
    />
  );
}
