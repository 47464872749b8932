import { useState } from 'preact/hooks';
import { openShortcutPage, suggestedKey } from '@/utils/platform/shortcuts';
import { t } from '@/utils/platform/text';
import { FIELDS } from '@/utils/settings/fields';
import { AccessSwitch } from './AccessSwitch';
import { Button } from './controls/Button';
import { Choice } from './controls/Choice';
import { Switch } from './controls/Switch';
import { useCommandKeys } from './hooks/use-command-keys';
import { useSettings } from './hooks/use-settings';
import { useTheme } from './hooks/use-theme';
import { KeySheet } from './keys/KeySheet';
import { COMMANDS } from './keys/key-groups';
import styles from './Pages.module.css';
import { TypePanel } from './reader/TypePanel';

/** Everything that can be set. */
export function OptionsApp() {
  const [settings, setSettings] = useSettings();
  useTheme(settings?.theme);
  const keys = useCommandKeys();
  const [shown, setShown] = useState(false);
  const taken = COMMANDS.filter(([name]) => keys?.get(name) === '' && suggestedKey(name) !== '');
  if (settings === null) return null;
  return (
    <>
      <main class={styles.page}>
        <h1>{t('options')}</h1>
        <section>
          <h2>{t('options_reading')}</h2>
          <TypePanel onChange={setSettings} settings={settings} />
          <Choice
            label={t('open_in')}
            onChange={(openIn) => setSettings({ openIn })}
            options={FIELDS.openIn.values.map((value) => ({
              value,
              label: t(value === 'same-tab' ? 'open_in_same' : 'open_in_new'),
            }))}
            value={settings.openIn}
          />
          <Choice
            label={t('images')}
            onChange={(images) => setSettings({ images })}
            options={FIELDS.images.values.map((value) => ({ value, label: t(`images_${value}`) }))}
            value={settings.images}
          />
          <Choice
            label={t('keep_images')}
            onChange={(keepImages) => setSettings({ keepImages })}
            options={FIELDS.keepImages.values.map((value) => ({ value, label: t(`keep_images_${value}`) }))}
            value={settings.keepImages}
          />
          <p class={styles.hint}>{t('keep_images_hint')}</p>
        </section>
        <section>
          <h2>{t('options_access')}</h2>
          <AccessSwitch />
        </section>
        <section>
          <h2>{t('options_keys')}</h2>
          <dl class={styles.keys}>
            {COMMANDS.map(([name, key]) => (
              <Key key={name} keys={keys?.get(name) || t('key_unset')} label={t(key)} />
            ))}
          </dl>
          {taken.map(([name, key]) => (
            <p class={styles.hint} data-part="taken" key={name}>
              {t('key_taken', suggestedKey(name), t(key))}
            </p>
          ))}
          <p class={styles.hint}>
            {t('keys_change')} <Button label={t('keys_page')} look="quiet" onClick={() => void openShortcutPage()} />
          </p>
          <Switch
            hint={t('letters_hint')}
            label={t('letters')}
            on={settings.letterKeys === 'on'}
            onChange={(on) => setSettings({ letterKeys: on ? 'on' : 'off' })}
          />
          <p>
            <Button label={t('keys_all')} look="quiet" onClick={() => setShown(true)} />
          </p>
        </section>
      </main>
      {shown && <KeySheet letters={settings.letterKeys === 'on'} onClose={() => setShown(false)} />}
    </>
  );
}

function Key({ keys, label }: { keys: string; label: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <kbd dir="ltr">{keys}</kbd>
      </dd>
    </div>
  );
}
