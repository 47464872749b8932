import { FIELDS, type Settings } from '@/utils/settings/fields';
import { stepSize } from '@/utils/settings/parse-settings';
import type { KeyMap } from '../use-keys';
import type { ArticleActs } from './use-article-acts';

/** The keys that do the same wherever an article is open. */
export function articleKeys(
  acts: ArticleActs,
  settings: Settings,
  onSettings: (change: Partial<Settings>) => void,
): KeyMap {
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
