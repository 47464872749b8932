import { FIELDS, type Settings } from '@/utils/settings/fields';
import { stepSize } from '@/utils/settings/parse-settings';
import type { KeyActs } from '../../keys/key-groups';
import type { ArticleActs } from './use-article-acts';

/** The keys that do the same wherever an article is open. */
export function articleKeys(
  acts: Pick<ArticleActs, 'save' | 'toggleArchive' | 'copyLink'>,
  settings: Settings,
  onSettings: (change: Partial<Settings>) => void,
): KeyActs<'article'> {
  const themes = FIELDS.theme.values;
  const larger = () => onSettings({ size: stepSize(settings.size, 1) });
  return {
    s: acts.save,
    e: acts.toggleArchive,
    c: acts.copyLink,
    t: () => onSettings({ theme: themes[(themes.indexOf(settings.theme) + 1) % themes.length] ?? 'auto' }),
    '+': larger,
    '=': larger,
    '-': () => onSettings({ size: stepSize(settings.size, -1) }),
    '0': () => onSettings({ size: FIELDS.size.initial }),
  };
}
