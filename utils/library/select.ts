import type { Catalogue } from './catalogue';
import { fold } from './fold';
import { hasFlag, viewOf } from './pack';
import type { Filter, Query, State } from './query';
import { type Sort, sortSlots } from './sort';

type Test = (slot: number) => boolean;

/** Finds near misses of a word: of these texts, the places of those that hold it with one typing error. */
export type Fuzzy = (texts: string[], word: string) => readonly number[];

/**
 * Slots of the entries that a query means, in order. Deleted ones are left out unless they are asked for.
 * @param fuzzy asked for a word that stands nowhere as it was typed; without it nothing is found for that word
 */
export function select(catalogue: Catalogue, query: Query, sort: Sort, fuzzy?: Fuzzy): Int32Array {
  const tests = query.filters.map((filter) => testOf(catalogue, filter));
  const asked = query.filters.some((filter) => filter.by === 'is' && !filter.not && filter.value === 'trash');
  if (!asked) tests.unshift((slot) => viewOf(catalogue.flags(slot)) !== 'trash');
  let slots: Int32Array = inOrder(catalogue, sort).filter((slot) => tests.every((test) => test(slot)));
  for (const { text, not } of query.terms) slots = withTerm(catalogue, slots, fold(text), not, fuzzy);
  return slots;
}

/**
 * The same for what was found in whole texts: the entries that pass the filters of a query, whose words have been looked
 * for already. Those that have all the words in their title stand first.
 * @param found ids, the best first
 * @param ranked in that order, else in the order of `sort`
 */
export function selectFound(
  catalogue: Catalogue,
  query: Query,
  sort: Sort,
  found: readonly string[],
  ranked: boolean,
): Int32Array {
  const passing = select(catalogue, { ...query, terms: [] }, sort);
  const slotOf = new Map(Array.from(passing, (slot) => [catalogue.id(slot), slot]));
  const slots = found.flatMap((id) => slotOf.get(id) ?? []);
  if (!ranked) {
    const wanted = new Set(slots);
    return passing.filter((slot) => wanted.has(slot));
  }
  const words = query.terms.filter(({ not }) => !not).map(({ text }) => fold(text));
  const inTitle = (slot: number) => words.every((word) => catalogue.line(slot, 0).includes(word));
  const [first, rest] = [slots.filter(inTitle), slots.filter((slot) => !inTitle(slot))];
  return Int32Array.from([...first, ...rest]);
}

/** Ids of all that carry a tag, those in Deleted with them. */
export function tagged(catalogue: Catalogue, tag: string): string[] {
  const filter: Filter = { by: 'tag', value: tag, not: false };
  const trash: Filter = { by: 'is', value: 'trash', not: false };
  return [[filter], [filter, trash]].flatMap((filters) => {
    const slots = select(catalogue, { terms: [], filters, problems: [] }, { by: 'saved', reversed: false });
    return Array.from(slots, catalogue.id);
  });
}

function inOrder(catalogue: Catalogue, sort: Sort): Int32Array {
  return catalogue.remember(`${sort.by} ${sort.reversed}`, () => sortSlots(catalogue, catalogue.slots(), sort));
}

function withTerm(catalogue: Catalogue, slots: Int32Array, word: string, not: boolean, fuzzy?: Fuzzy): Int32Array {
  const found = slots.filter((slot) => catalogue.text(slot).includes(word) !== not);
  if (not || found.length > 0 || fuzzy === undefined || word.length < 4) return found;
  const near = fuzzy(Array.from(slots, catalogue.text), word);
  return Int32Array.from(near, (at) => slots[at] ?? 0);
}

function testOf(catalogue: Catalogue, filter: Filter): Test {
  const test = positiveTest(catalogue, filter);
  return filter.not ? (slot) => !test(slot) : test;
}

function positiveTest(catalogue: Catalogue, filter: Filter): Test {
  switch (filter.by) {
    case 'is':
      return stateTest(catalogue, filter.value);
    case 'min':
      // As lists show them: a link, whose length nobody knows, has none.
      return within((slot) => Math.round(catalogue.minutes(slot)) || Number.NaN, filter);
    case 'left':
      return within((slot) => catalogue.minutes(slot) * (1 - catalogue.progress(slot)) || Number.NaN, filter);
    case 'saved':
      return within(catalogue.savedAt, filter);
    case 'published':
      return within((slot) => catalogue.published(slot) || Number.NaN, filter);
    case 'tag': {
      const tag = `\t${fold(filter.value)}\t`;
      return (slot) => `\t${catalogue.line(slot, 3)}\t`.includes(tag);
    }
    case 'lang': {
      const lang = filter.value.toLowerCase();
      return (slot) => {
        const own = catalogue.lang(slot).toLowerCase();
        return own === lang || own.startsWith(`${lang}-`);
      };
    }
    default: {
      const line = { title: 0, author: 1, site: 2 }[filter.by];
      const word = fold(filter.value);
      return (slot) => catalogue.line(slot, line).includes(word);
    }
  }
}

function within(value: (slot: number) => number, { from, to }: { from: number; to: number }): Test {
  return (slot) => value(slot) >= from && value(slot) < to;
}

function stateTest(catalogue: Catalogue, state: State): Test {
  const { flags } = catalogue;
  if (state === 'inbox' || state === 'archive' || state === 'trash') return (slot) => viewOf(flags(slot)) === state;
  if (state === 'unread') return (slot) => !hasFlag(flags(slot), 'read');
  return (slot) => hasFlag(flags(slot), state);
}
