import type { ComponentChildren } from 'preact';
import { t } from '@/utils/platform/text';
import { Dialog } from '../controls/Dialog';
import { useCommandKeys } from '../hooks/use-command-keys';
import styles from './KeySheet.module.css';
import { COMMANDS, type KeyPlace } from './key-groups';
import { keySections } from './key-sections';

interface Props {
  /** Where it is opened; absent, it tells of all places. */
  readonly place?: KeyPlace;
  readonly letters: boolean;
  readonly onClose: () => void;
}

/** What is printed on keys that the browser has other names for. */
const PRINTED: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  Delete: 'Del',
  Escape: 'Esc',
  '-': '−',
};

/** All keys that do something, by where they do it. */
export function KeySheet({ place, letters, onClose }: Props) {
  const commands = useCommandKeys();
  // All at once: the sheet must not grow while it is read.
  if (commands === null) return null;
  const set = COMMANDS.filter(([name]) => (commands.get(name) ?? '') !== '');
  return (
    <Dialog closeKey="?" closeLabel={t('close')} onClose={onClose} title={t('options_keys')}>
      <div class={styles.sections}>
        {[...keySections(place, letters)].map(([title, lines]) => (
          <Section key={title} title={t(title)}>
            {lines.map(({ keys, hold, does }) => (
              <Line does={t(does)} hold={hold} key={keys.join()} keys={keys.map(printed)} />
            ))}
          </Section>
        ))}
        {set.length > 0 && (
          <Section title={t('keys_browser')}>
            {set.map(([name, does]) => (
              <Line does={t(does)} key={name} keys={[commands.get(name) ?? '']} />
            ))}
          </Section>
        )}
      </div>
    </Dialog>
  );
}

function Section({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class={styles.section}>
      <h3>{title}</h3>
      <dl>{children}</dl>
    </section>
  );
}

function Line({ keys, hold, does }: { keys: readonly string[]; hold?: string | undefined; does: string }) {
  return (
    <div class={styles.line}>
      <dt>{does}</dt>
      <dd dir="ltr">
        {hold !== undefined && (
          <>
            <kbd>{hold}</kbd> +{' '}
          </>
        )}
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dd>
    </div>
  );
}

const printed = (key: string) => PRINTED[key] ?? key.toLowerCase();
