import type { Block, Place } from '../blocks';
import { bitOf } from '../parts';
import { isProse, massOf } from '../prose';
import type { Scene, Witness } from './scene';

/** What pages of talk say that they are. */
export const FORUM_TYPE = /discussionforumposting|qapage|question\b|answer\b/;
const FORUM_ADDRESS =
  /forum|thread|topic|discussion|questions?\/|community|viewtopic|showthread|boards?\b|\/t\/|\/r\//i;
const MANUAL_ADDRESS = /\bdocs?\b|documentation|manual|reference|guide|tutorial|wiki|\bapi\b|learn|help|support/i;
export const COMMENT = bitOf('comment');
const CARD = bitOf('card') | bitOf('related');

/** What the page as a whole tells: what kind of page it says it is, and what it gives as its article elsewhere. */
export const page: Witness = {
  names: [
    'told',
    'in-description',
    'page-blocks',
    'taken-share',
    'is-forum',
    'is-manual',
    'claims-article',
    'page-linked',
    'page-prose',
    'page-comments',
    'page-cards',
    'taken-prose',
  ],
  ask: (scene) => {
    const same = signsOf(scene);
    return (at) => [...aboutBlock(scene.blocks[at] as Block, scene), ...same];
  },
};

/** Whether the page tells the block's text elsewhere: 0 it tells nothing, 1 not this, 2 this; and what it describes. */
function aboutBlock({ text }: Block, { told, description }: Scene): number[] {
  const described =
    text.length > 20 &&
    description.length > 20 &&
    (description.includes(text) || text.startsWith(description.slice(0, 60)));
  return [told === '' ? 0 : told.includes(text) ? 2 : 1, Number(described)];
}

function signsOf({ blocks, taken, address, types, prose, proseTaken }: Scene): number[] {
  const path = address.replace(/^https?:\/\//, '');
  const all = Math.max(
    1,
    massOf(blocks, () => true),
  );
  const linked = blocks.reduce((sum, block) => sum + block.linked, 0);
  const proseIn = (bits: number) => massOf(blocks, (block) => isProse(block) && isIn(block.place, bits)) / prose;
  return [
    Math.log1p(blocks.length),
    taken.filter(Boolean).length / Math.max(1, blocks.length),
    2 * Number(FORUM_TYPE.test(types)) + Number(FORUM_ADDRESS.test(path)),
    Number(MANUAL_ADDRESS.test(path)),
    Number(/article|blogposting|report\b/.test(types)),
    linked / all,
    Math.log1p(prose),
    proseIn(COMMENT),
    proseIn(CARD),
    proseTaken / prose,
  ];
}

/** Whether a box, or one around it, is called after one of these parts. */
export function isIn(place: Place, bits: number): boolean {
  for (let box: Place | null = place; box !== null; box = box.around) if (box.parts & bits) return true;
  return false;
}
