import type { Block } from './blocks';
import { bitOf, namesOf } from './parts';
import type { Kin, Scene } from './witnesses/scene';

const SUSPECT =
  bitOf('related') |
  bitOf('card') |
  bitOf('prompt') |
  bitOf('share') |
  bitOf('comment') |
  bitOf('author') |
  bitOf('advert') |
  bitOf('navigation') |
  bitOf('footer') |
  bitOf('side') |
  bitOf('hidden') |
  bitOf('tag');
/** Posts of other sites, which a page shows as quotes. */
const POST = /twitter-tweet|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed|reddit-(card|embed)/;
const LONG = 140;
const SHORT = 80;
const FEW_LINKS = 0.2;
const MANY_LINKS = 0.5;

/**
 * What needs no witness. True for posts of other sites that the engine took, and for prose that it took like all that is
 * made alike, in a box that holds a good part of the page's prose; false for what it left out and is mostly links, stands
 * in navigation, or is short and far from what it took; undefined for all that has to be judged. On pages whose text
 * people marked, the witnesses agree with 99.9 % of the prose and 99.5 % of what is left out: three of four blocks.
 */
export function clearly(scene: Scene, at: number): boolean | undefined {
  const block = scene.blocks[at] as Block;
  if (scene.taken[at])
    return isPost(block) || isClearlyIn(block, scene.kins[at] as Kin, scene.prose) ? true : undefined;
  return isClearlyOut(block, scene) ? false : undefined;
}

function isPost({ place, origin }: Block): boolean {
  return POST.test(place.element.className) || POST.test(origin.className);
}

function isClearlyIn(block: Block, kin: Kin, prose: number): boolean {
  const { place, text, linked } = block;
  return (
    text.length > LONG &&
    linked < text.length * FEW_LINKS &&
    kin.taken > kin.count * 0.9 &&
    place.prose > prose * 0.3 &&
    !isSuspect(block)
  );
}

/** Whether a block, or the box it stands in, is called by what surrounds articles. */
export function isSuspect({ element, origin, place }: Block): boolean {
  return ((place.parts | (element === place.element ? 0 : namesOf(origin))) & SUSPECT) !== 0;
}

function isClearlyOut({ origin, place, text, linked }: Block, { takenIn, proseTaken, prose }: Scene): boolean {
  if (linked > text.length * MANY_LINKS) return true;
  for (let box: Block['place'] | null = place; box !== null; box = box.around)
    if (box.element.localName === 'nav' || box.element.localName === 'footer') return true;
  // Code and headings say little of themselves, and the engine often loses them.
  if (/^(pre|h[1-6])$/.test(origin.localName)) return false;
  const isFar = takenIn(place) === 0 && (place.around === null || takenIn(place.around) === 0);
  return isFar && text.length < SHORT && proseTaken > prose * 0.3;
}

/** Whether a box is called by what surrounds articles, other than by where it stands. */
export function isSuspectBox(box: Element): boolean {
  return (namesOf(box) & SUSPECT & ~bitOf('side')) !== 0;
}
