import { useEffect, useRef } from 'preact/hooks';
import type { Section } from '@/utils/article/outline';
import { t } from '@/utils/platform/text';
import styles from './Contents.module.css';

interface Props {
  readonly sections: readonly Section[];
  /** Language and direction of the text. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl' | 'auto';
  /** Height of what stands over the text, CSS pixels. */
  readonly covered: number;
  readonly onGo: (section: Section) => void;
}

/** Pixels below the bar within which a heading counts as the one that is being read. */
const NEAR = 64;

/** The headings of a text, to go to. Opens at the one that is being read; arrow keys, Home and End move. */
export function Contents({ sections, lang, dir, covered, onGo }: Props) {
  const list = useRef<HTMLElement>(null);
  const current = lastAbove(sections, covered + NEAR);
  useEffect(() => {
    const buttons = list.current?.querySelectorAll('button');
    buttons?.[Math.max(0, current)]?.focus();
  }, []);
  const onKey = (event: KeyboardEvent) => {
    const all = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = all.findIndex((one) => one.matches(':focus'));
    const next = { ArrowDown: (at + 1) % all.length, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    all.at(next)?.focus();
  };
  return (
    <nav aria-label={t('contents')} class={styles.contents} onKeyDown={onKey} ref={list}>
      <ol dir={dir} lang={lang || undefined}>
        {sections.map((section, at) => (
          <li key={at}>
            <button
              aria-current={at === current ? 'true' : undefined}
              class={styles.section}
              data-depth={section.depth}
              onClick={() => onGo(section)}
              type="button"
            >
              {section.text}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/**
 * The last section that begins above a line of the window, CSS pixels; -1 before the first. At the end of the page it is
 * the last that is in view: its heading cannot come up to the line.
 */
function lastAbove(sections: readonly Section[], line: number): number {
  const isAtEnd = scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
  const last = isAtEnd ? innerHeight : line;
  return sections.findLastIndex(({ heading }) => heading.getBoundingClientRect().top <= last);
}
