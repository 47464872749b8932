import type { Kin, Witness } from './scene';

/** Characters from which on a text hardly ever stands on a page twice. */
const LONG = 300;

/** What blocks that are made alike tell of each other, and whether the same text stands elsewhere too. */
export const kinship: Witness = {
  names: ['kin-count', 'kin-length', 'kin-taken', 'repeated'],
  ask: ({ blocks, kins }) => {
    const texts = new Map<string, number>();
    for (const { text } of blocks) if (text.length < LONG) texts.set(text, (texts.get(text) ?? 0) + 1);
    return (at) => {
      const kin = kins[at] as Kin;
      const repeated = Math.min(4, texts.get(blocks[at]?.text ?? '') ?? 1);
      return [Math.log1p(kin.count), Math.log1p(kin.length / kin.count), kin.taken / kin.count, repeated];
    };
  },
};
