import { formatShare, t } from '@/utils/platform/text';
import { FIELDS, type Settings } from '@/utils/settings/fields';
import { stepSize } from '@/utils/settings/parse-settings';
import { Button } from '../controls/Button';
import { Choice } from '../controls/Choice';
import styles from './TypePanel.module.css';

interface Props {
  readonly settings: Settings;
  readonly onChange: (change: Partial<Settings>) => void;
}

/** Theme, and everything about the type: what a reader changes while reading. */
export function TypePanel({ settings, onChange }: Props) {
  const share = formatShare(settings.size / FIELDS.size.initial);
  return (
    <div class={styles.panel}>
      <fieldset class={styles.size}>
        <legend class="unseen">{t('text_size')}</legend>
        <Button
          disabled={settings.size === FIELDS.size.values[0]}
          label={t('text_smaller')}
          look="quiet"
          onClick={() => onChange({ size: stepSize(settings.size, -1) })}
        />
        <output data-part="size">{share}</output>
        <Button
          disabled={settings.size === FIELDS.size.values.at(-1)}
          label={t('text_larger')}
          look="quiet"
          onClick={() => onChange({ size: stepSize(settings.size, 1) })}
        />
      </fieldset>
      <Choice
        label={t('theme')}
        onChange={(theme) => onChange({ theme })}
        options={FIELDS.theme.values.map((value) => ({ value, label: t(`theme_${value}`) }))}
        value={settings.theme}
      />
      <Choice
        label={t('face')}
        onChange={(face) => onChange({ face })}
        options={FIELDS.face.values.map((value) => ({ value, label: t(`face_${value}`) }))}
        value={settings.face}
      />
      <Choice
        label={t('width')}
        onChange={(width) => onChange({ width })}
        options={FIELDS.width.values.map((value) => ({ value, label: t(`width_${value}`) }))}
        value={settings.width}
      />
      <Choice
        label={t('leading')}
        onChange={(leading) => onChange({ leading })}
        options={FIELDS.leading.values.map((value) => ({ value, label: t(`leading_${value}`) }))}
        value={settings.leading}
      />
      <Choice
        label={t('spacing')}
        onChange={(spacing) => onChange({ spacing })}
        options={FIELDS.spacing.values.map((value) => ({ value, label: t(`spacing_${value}`) }))}
        value={settings.spacing}
      />
      <Choice
        label={t('align')}
        onChange={(align) => onChange({ align })}
        options={FIELDS.align.values.map((value) => ({ value, label: t(`align_${value}`) }))}
        value={settings.align}
      />
    </div>
  );
}
