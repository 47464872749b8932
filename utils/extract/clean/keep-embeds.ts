import { linkAddress } from '@/utils/article/address';
import { plainLine } from '@/utils/article/text';
import type { Rule } from '../rule';

const VIDEO = /youtube|youtu\.be|vimeo|dailymotion|twitch|\.mp4|\.webm|video|player/i;

/** Holds the address of a film as long as texts are judged: until then it is a picture, which belongs where it stands. */
export const CARD = 'data-lectern-card';
const FILM = /youtube|youtu\.be|vimeo|dailymotion|twitch|wistia|bilibili|ted\.com|\/videos?\/embed\//i;

/** Films, sounds and foreign frames become a link to them: nothing of them is loaded inside the text. */
export const keepEmbeds: Rule<Document> = (copy, { base }) => {
  for (const embed of copy.querySelectorAll('iframe, video, audio, embed, object')) {
    const address = linkAddress(sourceOf(embed), base);
    if (address === '' || isTiny(embed)) embed.remove();
    else embed.replaceWith(card(copy, embed, address));
  }
};

/** Where an embed leads, also before it is loaded. */
function sourceOf(embed: Element): string {
  const sources = ['data-src', 'data-lazy-src', 'data-litespeed-src', 'src', 'data'].map((name) =>
    embed.getAttribute(name),
  );
  const told = sources.find((source) => source !== null && /[/.]/.test(source));
  return told ?? embed.querySelector('source[src]')?.getAttribute('src') ?? '';
}

function isTiny(embed: Element): boolean {
  return /^[01]$/.test(embed.getAttribute('width') ?? '') || embed.hasAttribute('hidden');
}

function card(copy: Document, embed: Element, address: string): Element {
  const kind =
    embed.localName === 'audio' ? 'audio' : embed.localName === 'video' || VIDEO.test(address) ? 'video' : 'embed';
  const figure = copy.createElement('figure');
  figure.setAttribute('data-card', kind);
  const link = address.replace(/^(https:\/\/www\.youtube(?:-nocookie)?\.com)\/embed\/([\w-]+).*/, '$1/watch?v=$2');
  const name = plainLine(embed.getAttribute('title') ?? embed.getAttribute('aria-label'), 200) || new URL(address).host;
  const isFilm =
    kind === 'audio' ? embed.closest('figure') !== null : embed.localName === 'video' || FILM.test(address);
  const sight = copy.createElement(isFilm ? 'img' : 'a');
  sight.setAttribute(isFilm ? CARD : 'href', link);
  if (isFilm) sight.setAttribute('alt', name);
  else sight.textContent = name;
  figure.append(sight);
  return figure;
}
