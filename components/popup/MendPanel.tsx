import { useEffect, useRef } from 'preact/hooks';
import type { Article } from '@/utils/article/article';
import type { Passage } from '@/utils/article/passage';
import { failureText } from '@/utils/platform/failure-text';
import type { PageTab } from '@/utils/platform/tabs/pages';
import { t } from '@/utils/platform/text';
import { Button } from '../controls/Button';
import { Message } from '../controls/Message';
import { useProof } from '../hooks/reading/use-proof';
import styles from './MendPanel.module.css';

interface Props {
  readonly page: PageTab;
  readonly article: Article;
  readonly onMended: (article: Article) => void;
  readonly onBack: () => void;
}

/** All texts of a page in their order: those in the article are ticked, and what is ticked will be. */
export function MendPanel({ page, article, onMended, onBack }: Props) {
  const { passages, failure, isIn, toggle, finish } = useProof(page, article.id, onMended);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // What is missing is what most come for.
    const missing = list.current?.querySelector('input:not(:checked)') ?? list.current?.querySelector('input');
    (missing as HTMLElement | null | undefined)?.focus();
  }, [passages]);
  if (failure !== null)
    return (
      <Message text={failureText(failure)}>
        <Button label={t('cancel')} look="quiet" onClick={onBack} />
      </Message>
    );
  if (passages === null) return <p class="unseen">{t('reading')}</p>;
  return (
    <section aria-label={t('mend')} class={styles.panel} data-part="mend">
      <p class={styles.hint}>{t('mend_hint')}</p>
      <ul class={styles.list} dir={article.dir} lang={article.lang || undefined} ref={list}>
        {passages.map((passage) => (
          <li key={passage.text}>
            <PassageRow isIn={isIn(passage)} onToggle={() => toggle(passage)} passage={passage} />
          </li>
        ))}
      </ul>
      <div class={styles.acts}>
        <Button label={t('mend_done')} look="strong" onClick={finish} />
        <Button label={t('cancel')} look="quiet" onClick={onBack} />
      </div>
    </section>
  );
}

function PassageRow({ passage, isIn, onToggle }: { passage: Passage; isIn: boolean; onToggle: () => void }) {
  return (
    <label class={styles.passage} data-heading={passage.isHeading || undefined} data-in={isIn || undefined}>
      <input checked={isIn} onChange={onToggle} type="checkbox" />
      <span class={styles.text}>{passage.text}</span>
    </label>
  );
}
