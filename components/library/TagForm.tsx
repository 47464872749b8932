import { useId, useState } from 'preact/hooks';
import { cleanTag } from '@/utils/library/tags';
import { t } from '@/utils/platform/text';
import { Button } from '../controls/Button';
import styles from './TagForm.module.css';

interface Props {
  /** Tags that are offered as one types. */
  readonly known: readonly string[];
  /** Tags that are on it, each with a way to take it off; without them, a tag is taken off by its name. */
  readonly own?: readonly string[];
  readonly onAdd: (tag: string) => void;
  readonly onRemove: (tag: string) => void;
}

/** Tags are typed, with those offered that are there. */
export function TagForm({ known, own, onAdd, onRemove }: Props) {
  const id = useId();
  const [text, setText] = useState('');
  const tag = cleanTag(text);
  const add = (event: Event) => {
    event.preventDefault();
    if (tag === '') return;
    setText('');
    onAdd(tag);
  };
  return (
    <form class={styles.form} onSubmit={add}>
      {own !== undefined && own.length > 0 && (
        <ul class={styles.own}>
          {own.map((one) => (
            <li key={one}>
              <bdi>{one}</bdi>
              <Button icon="close" iconOnly label={t('remove_tag', one)} onClick={() => onRemove(one)} />
            </li>
          ))}
        </ul>
      )}
      <label class={styles.label}>
        {t('tag')}
        <input
          autocomplete="off"
          class={styles.input}
          data-part="tag"
          dir="auto"
          list={id}
          maxLength={60}
          onInput={(event) => setText(event.currentTarget.value)}
          value={text}
        />
      </label>
      <datalist id={id}>
        {known.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <div class={styles.buttons}>
        <Button disabled={tag === ''} label={t('add_tag')} look="strong" type="submit" />
        {own === undefined && (
          <Button disabled={tag === ''} label={t('take_off_tag')} look="quiet" onClick={() => onRemove(tag)} />
        )}
      </div>
    </form>
  );
}
