import { useId, useState } from 'preact/hooks';
import { completions, type Names } from '@/utils/library/complete';
import { t } from '@/utils/platform/text';
import styles from './SearchField.module.css';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly names: Names;
  readonly onChange: (value: string) => void;
}

/** Where a query is typed. What can follow is offered below: arrows choose, Tab or Enter takes, Escape closes. */
export function SearchField({ label, value, names, onChange }: Props) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState(-1);
  const offers = open ? completions(value, names) : [];
  const type = (text: string) => {
    setChosen(-1);
    setOpen(true);
    onChange(text);
  };
  const take = (at: number) => {
    const offer = offers[at];
    if (offer !== undefined) type(offer);
  };
  const onKey = (event: KeyboardEvent) => {
    if (offers.length === 0 || event.isComposing) return;
    const act = {
      ArrowDown: () => setChosen((chosen + 1) % offers.length),
      ArrowUp: () => setChosen((chosen <= 0 ? offers.length : chosen) - 1),
      Enter: () => take(chosen === -1 ? 0 : chosen),
      Tab: () => take(chosen === -1 ? 0 : chosen),
      Escape: () => setOpen(false),
    }[event.key];
    // Tab leaves the field unless an offer was chosen.
    if (act === undefined || (event.key === 'Tab' && chosen === -1)) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return (
    <div class={styles.field}>
      <input
        aria-activedescendant={chosen === -1 ? undefined : `${id}-${chosen}`}
        aria-autocomplete="list"
        aria-controls={`${id}-offers`}
        aria-expanded={offers.length > 0}
        aria-label={label}
        autocomplete="off"
        class={styles.input}
        dir="auto"
        list={undefined}
        onBlur={() => setOpen(false)}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={onKey}
        placeholder={label}
        // biome-ignore lint/a11y/noRedundantRoles: a search field is no combobox by itself
        role="combobox"
        spellcheck={false}
        type="search"
        value={value}
      />
      <div
        aria-label={t('search_offers')}
        class={styles.offers}
        hidden={offers.length === 0}
        id={`${id}-offers`}
        role="listbox"
      >
        {offers.map((offer, at) => (
          <div
            aria-selected={at === chosen}
            class={styles.offer}
            dir="auto"
            id={`${id}-${at}`}
            key={offer}
            onMouseDown={(event) => {
              // The field keeps the focus.
              event.preventDefault();
              take(at);
            }}
            role="option"
            tabIndex={-1}
          >
            {offer}
          </div>
        ))}
      </div>
    </div>
  );
}
