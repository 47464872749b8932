import { t } from '@/utils/platform/text';
import { AccessSwitch } from './AccessSwitch';
import { useCommandKeys } from './hooks/use-command-keys';
import { useSettings } from './hooks/use-settings';
import { useTheme } from './hooks/use-theme';
import styles from './Pages.module.css';

/** What opens after installing: how it works, the one switch, and what it never does. */
export function WelcomeApp() {
  const [settings] = useSettings();
  useTheme(settings?.theme);
  const keys = useCommandKeys();
  const [full, save] = [keys?.get('toggle-reader') ?? '', keys?.get('save-page') ?? ''];
  return (
    <main class={styles.page}>
      <img alt="" class={styles.emblem} height="56" src="/icons/article-128.png" width="56" />
      <h1>{t('welcome_title')}</h1>
      <p class={styles.lede}>{t('welcome_lede')}</p>
      <ol class={styles.steps}>
        <li>{t('welcome_step_press')}</li>
        <li>{full === '' ? t('welcome_step_full_plain') : t('welcome_step_full', full)}</li>
        <li>{save === '' ? t('welcome_step_save_plain') : t('welcome_step_save', save)}</li>
      </ol>
      <section>
        <h2>{t('welcome_choice')}</h2>
        <AccessSwitch />
      </section>
      <section>
        <h2>{t('welcome_never')}</h2>
        <p>{t('welcome_never_text')}</p>
      </section>
    </main>
  );
}
