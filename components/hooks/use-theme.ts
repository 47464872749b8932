import { useLayoutEffect } from 'preact/hooks';
import type { Theme } from '@/utils/settings/fields';

const DARK = '(prefers-color-scheme: dark)';

/** Puts a theme on the document; 'auto' follows the system as it changes. */
export function useTheme(theme: Theme | undefined): void {
  useLayoutEffect(() => {
    if (theme === undefined) return;
    const query = matchMedia(DARK);
    const show = () => {
      document.documentElement.dataset.theme = theme === 'auto' ? (query.matches ? 'dark' : 'light') : theme;
    };
    show();
    query.addEventListener('change', show);
    return () => query.removeEventListener('change', show);
  }, [theme]);
}
