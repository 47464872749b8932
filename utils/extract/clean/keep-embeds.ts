import { linkAddress } from '@/utils/article/address';
import { plainLine } from '@/utils/article/text';
import type { Rule } from '../rule';

const VIDEO = /youtube|youtu\.be|vimeo|dailymotion|twitch|\.mp4|\.webm|video|player/i;

/** Films, sounds and foreign frames become a link to them: nothing of them is loaded inside the text. */
export const keepEmbeds: Rule<Document> = (copy, { base }) => {
  for (const embed of copy.querySelectorAll('iframe, video, audio, embed, object')) {
    const address = linkAddress(sourceOf(embed), base);
    if (address === '' || isTiny(embed)) embed.remove();
    else embed.replaceWith(card(copy, embed, address));
  }
};

function sourceOf(embed: Element): string {
  const source = embed.getAttribute('src') ?? embed.getAttribute('data-src') ?? embed.getAttribute('data');
  return source ?? embed.querySelector('source[src]')?.getAttribute('src') ?? '';
}

function isTiny(embed: Element): boolean {
  return /^[01]$/.test(embed.getAttribute('width') ?? '') || embed.hasAttribute('hidden');
}

function card(copy: Document, embed: Element, address: string): Element {
  const kind =
    embed.localName === 'audio' ? 'audio' : embed.localName === 'video' || VIDEO.test(address) ? 'video' : 'embed';
  const figure = copy.createElement('figure');
  figure.setAttribute('data-card', kind);
  const link = copy.createElement('a');
  link.setAttribute(
    'href',
    address.replace(/^(https:\/\/www\.youtube(?:-nocookie)?\.com)\/embed\/([\w-]+).*/, '$1/watch?v=$2'),
  );
  link.textContent =
    plainLine(embed.getAttribute('title') ?? embed.getAttribute('aria-label'), 200) || new URL(address).host;
  figure.append(link);
  return figure;
}
