import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { sanitise } from '@/utils/article/sanitise';

/**
 * Whether pictures may be asked for: always those stored in the text, others only when somebody decided so, and not while
 * it is not known which of them are kept on this device ('wait').
 */
export type ImagePolicy = 'load' | 'hold' | 'wait';

/** HTML from which a text is laid out piece by piece, characters: some 15,000 words. */
const LONG = 100_000;

interface Props {
  readonly html: string;
  readonly images: ImagePolicy;
  /** Addresses of pictures that are kept on this device, by those they have in the text. */
  readonly kept: ReadonlyMap<string, string>;
  readonly rootRef: RefObject<HTMLDivElement | null>;
}

/**
 * The text. Its nodes are made once per article and survive every change of type, theme and pictures, so that
 * selection, scroll and everything anchored in them survive too.
 */
export function ArticleBody({ html, images, kept, rootRef }: Props) {
  useLayoutEffect(() => {
    rootRef.current?.replaceChildren(sanitise(html));
  }, [html, rootRef]);
  useLayoutEffect(() => {
    if (rootRef.current !== null) showImages(rootRef.current, images, kept);
  }, [html, images, kept, rootRef]);
  // biome-ignore lint/a11y/noStaticElementInteractions: the clicks belong to the links inside
  // biome-ignore lint/a11y/useKeyWithClickEvents: a link that is pressed with the keyboard is clicked
  return <div data-long={html.length > LONG || undefined} data-part="body" onClick={followAnchor} ref={rootRef} />;
}

function showImages(root: Element, policy: ImagePolicy, kept: ReadonlyMap<string, string>): void {
  for (const image of root.querySelectorAll<HTMLImageElement>('img[data-src]:not([src])')) {
    const address = image.dataset.src ?? '';
    const own = kept.get(address);
    if (policy !== 'load' && own === undefined && !address.startsWith('data:')) continue;
    image.referrerPolicy = 'no-referrer';
    image.loading = 'lazy';
    image.decoding = 'async';
    image.addEventListener('error', () => image.setAttribute('data-failed', ''), { once: true });
    image.src = own ?? address;
  }
}

/** Links to a place in the text move there without a trace in the history: Back always leads to the page. */
function followAnchor(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
  if (link === null) return;
  event.preventDefault();
  const name = link.getAttribute('href')?.slice(1) ?? '';
  const target = (event.currentTarget as Element).querySelector<HTMLElement>(`[data-anchor="${CSS.escape(name)}"]`);
  if (target === null) return;
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: 'start' });
}
