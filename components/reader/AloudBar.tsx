import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { formatShare, t } from '@/utils/platform/text';
import { FIELDS, type Settings } from '@/utils/settings/fields';
import { Button } from '../controls/Button';
import type { Aloud } from '../hooks/reading/use-aloud';
import styles from './AloudBar.module.css';

interface Props {
  readonly aloud: Aloud;
  readonly rate: Settings['rate'];
  readonly onRate: (rate: Settings['rate']) => void;
}

/** What governs the voice while a text is read aloud, at the lower edge of the window. */
export function AloudBar({ aloud, rate, onRate }: Props) {
  const isSpeaking = aloud.status === 'speaking' || aloud.status === 'starting';
  const place = useRef<HTMLElement>(null);
  const named = useMemo(() => [...aloud.voices].sort((a, b) => a.name.localeCompare(b.name)), [aloud.voices]);
  useLayoutEffect(() => {
    // What else comes up at that edge makes room.
    document.documentElement.dataset.aloud = '';
    return () => {
      delete document.documentElement.dataset.aloud;
      // The keyboard goes back to where the voice came from.
      if (place.current?.contains(document.activeElement) === true)
        document.querySelector<HTMLElement>('[data-chrome] [aria-keyshortcuts="p"]')?.focus({ preventScroll: true });
    };
  }, []);
  return (
    <section aria-label={t('aloud')} class={styles.place} data-chrome data-part="aloud" ref={place}>
      <div class={styles.bar}>
        <Button icon="earlier" iconOnly label={t('aloud_before')} onClick={() => aloud.step(-1)} />
        <Button
          aria-keyshortcuts="p"
          icon={isSpeaking ? 'pause' : 'play'}
          iconOnly
          label={t(isSpeaking ? 'aloud_pause' : 'aloud_on')}
          onClick={aloud.toggle}
        />
        <Button icon="later" iconOnly label={t('aloud_after')} onClick={() => aloud.step(1)} />
        <select
          aria-label={t('aloud_rate')}
          class={styles.choice}
          data-part="rate"
          onChange={({ currentTarget }) => {
            const chosen = FIELDS.rate.values.find((value) => String(value) === currentTarget.value);
            if (chosen !== undefined) onRate(chosen);
          }}
          title={t('aloud_rate')}
          value={String(rate)}
        >
          {FIELDS.rate.values.map((value) => (
            <option key={value} value={String(value)}>
              {formatShare(value)}
            </option>
          ))}
        </select>
        {aloud.voices.length > 1 && (
          <select
            aria-label={t('aloud_voice')}
            class={`${styles.choice} ${styles.voice}`}
            data-part="voice"
            onChange={({ currentTarget }) => {
              const voice = aloud.voices.find(({ voiceURI }) => voiceURI === currentTarget.value);
              if (voice !== undefined) aloud.choose(voice);
            }}
            title={t('aloud_voice')}
            value={aloud.voices[0]?.voiceURI}
          >
            {named.map(({ voiceURI, name }) => (
              <option key={voiceURI} value={voiceURI}>
                {name}
              </option>
            ))}
          </select>
        )}
        <Button icon="close" iconOnly label={t('aloud_stop')} onClick={aloud.stop} />
      </div>
    </section>
  );
}
