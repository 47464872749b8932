import { useState } from 'preact/hooks';
import { cleanTag } from '@/utils/library/tags';
import { t } from '@/utils/platform/text';
import { Button } from '../controls/Button';
import { Popover } from '../controls/Popover';
import styles from './TagForm.module.css';

interface Props {
  readonly tag: string;
  readonly known: readonly string[];
  readonly onRename: (to: string) => void;
}

/** Gives a tag another name; the name of another tag joins the two. */
export function RenameTag({ tag, known, onRename }: Props) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState(tag);
  const to = cleanTag(text);
  const rename = (event: Event) => {
    event.preventDefault();
    setOpen(false);
    if (to !== '' && to !== tag) onRename(to);
  };
  return (
    <Popover label={t('rename_tag')} onToggle={setOpen} open={open}>
      <form class={styles.form} onSubmit={rename}>
        <label class={styles.label}>
          {t('new_name')}
          <input
            class={styles.input}
            dir="auto"
            maxLength={60}
            onInput={(event) => setText(event.currentTarget.value)}
            value={text}
          />
        </label>
        {to !== tag && known.includes(to) && <p role="status">{t('joins_tag', to)}</p>}
        <Button disabled={to === '' || to === tag} label={t('rename_tag')} look="strong" type="submit" />
      </form>
    </Popover>
  );
}
