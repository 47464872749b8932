import { Component, type ComponentChild, render } from 'preact';
import { loadWriting } from '@/utils/platform/store/change';
import { t, uiDirection, uiLanguage } from '@/utils/platform/text';
import { afterPaint } from './hooks/after-paint';
import './styles/tokens.css';
import './styles/base.css';

export type Surface = 'popup' | 'page';

/** Renders an app into the page: language and direction of the interface, and a sentence instead of a blank on error. */
export function mount(surface: Surface, app: ComponentChild): void {
  const root = document.documentElement;
  root.lang = uiLanguage();
  root.dir = uiDirection();
  root.dataset.surface = surface;
  const holder = document.getElementById('app');
  if (holder !== null) render(<Boundary>{app}</Boundary>, holder);
  // Whoever changes something hears what is wrong.
  afterPaint(() => loadWriting().catch(() => undefined));
}

class Boundary extends Component<{ children: ComponentChild }, { broken: boolean }> {
  override state = { broken: false };

  static override getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override componentDidCatch(error: unknown): void {
    console.error('Lectern:', error);
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <div class="broken" role="alert">
        <p>{t('broken')}</p>
        <button onClick={() => location.reload()} type="button">
          {t('try_again')}
        </button>
      </div>
    );
  }
}
