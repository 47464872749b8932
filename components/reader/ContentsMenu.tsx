import type { Article } from '@/utils/article/article';
import type { Section } from '@/utils/article/outline';
import { t } from '@/utils/platform/text';
import { Popover } from '../controls/Popover';
import { scrollUntil } from '../hooks/reading/scroll-until';
import { unfold } from '../hooks/reading/unfold';
import { Contents } from './Contents';

/** Pixels above a heading that one has gone to. */
const AIR = 24;

interface Props {
  readonly article: Article;
  readonly sections: readonly Section[];
  /** Height of what stands over the text, CSS pixels. */
  readonly covered: number;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
}

/** The button that shows the contents of a text. Going to a heading takes the keyboard there too. */
export function ContentsMenu({ article, sections, covered, open, onToggle }: Props) {
  const go = ({ heading }: Section) => {
    onToggle(false);
    unfold(heading);
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    scrollUntil(window, () => heading.getBoundingClientRect().top - covered - AIR);
  };
  return (
    <Popover icon="contents" keys="g" label={t('contents')} onToggle={onToggle} open={open}>
      <Contents covered={covered + AIR} dir={article.dir} lang={article.lang} onGo={go} sections={sections} />
    </Popover>
  );
}
