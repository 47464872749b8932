import { later, type Stamp } from './clock';
import type { Entry } from './entry';

/** When each part of an entry was last changed: by the name of its group, and of each tag that ever stood on it. */
export interface Stamps {
  readonly text: Stamp;
  readonly saved: Stamp;
  readonly view: Stamp;
  readonly read: Stamp;
  readonly favourite: Stamp;
  readonly progress: Stamp;
  readonly dead: Stamp;
  readonly tags: Readonly<Record<string, Stamp>>;
}

/** An entry with its stamps, as it is stored and travels. */
export interface Stamped extends Entry {
  readonly stamps: Stamps;
}

export type Group = Exclude<keyof Stamps, 'tags'>;

/** Fields that change together, so that no merge can mix the title of one text with the body of another. */
export const GROUPS = {
  text: [
    'kind',
    'url',
    'pageUrl',
    'title',
    'byline',
    'site',
    'lang',
    'dir',
    'minutes',
    'words',
    'published',
    'bodyId',
    'updatedAt',
  ],
  saved: ['savedAt', 'order'],
  view: ['view', 'trashedAt'],
  read: ['read'],
  favourite: ['favourite'],
  progress: ['progress'],
  dead: ['dead'],
} as const satisfies Record<Group, readonly (keyof Entry)[]>;

const GROUP_NAMES = Object.keys(GROUPS) as Group[];

export const NO_STAMPS: Stamps = {
  text: '',
  saved: '',
  view: '',
  read: '',
  favourite: '',
  progress: '',
  dead: '',
  tags: {},
};

/**
 * One entry out of two versions of it: each group and each tag as it was changed last. Commutative, associative and
 * idempotent: in whatever order and however often versions meet, all devices end with the same.
 */
export function merge(x: Stamped, y: Stamped): Stamped {
  const merged: Record<string, unknown> = { ...x };
  const stamps: Record<string, unknown> = {};
  for (const group of GROUP_NAMES) {
    const from = winner(x, y, group);
    for (const field of GROUPS[group]) merged[field] = from[field];
    stamps[group] = later(x.stamps[group], y.stamps[group]);
  }
  const tags = mergeTags(x, y);
  merged.highlights = Math.max(x.highlights, y.highlights);
  merged.tags = tags.present;
  merged.stamps = { ...stamps, tags: tags.stamps };
  return merged as unknown as Stamped;
}

function winner(x: Stamped, y: Stamped, group: Group): Stamped {
  if (x.stamps[group] !== y.stamps[group]) return x.stamps[group] > y.stamps[group] ? x : y;
  // Two that were never stamped, or a copied device: any rule will do that both sides follow.
  return valuesOf(x, group) >= valuesOf(y, group) ? x : y;
}

function valuesOf(entry: Stamped, group: Group): string {
  return JSON.stringify(GROUPS[group].map((field) => entry[field]));
}

function mergeTags(x: Stamped, y: Stamped): { present: string[]; stamps: Record<string, Stamp> } {
  const stamps: Record<string, Stamp> = Object.create(null) as Record<string, Stamp>;
  const present: string[] = [];
  for (const tag of [...new Set([...tagsOf(x), ...tagsOf(y)])].sort()) {
    const mine = Object.hasOwn(x.stamps.tags, tag) ? (x.stamps.tags[tag] ?? '') : '';
    const yours = Object.hasOwn(y.stamps.tags, tag) ? (y.stamps.tags[tag] ?? '') : '';
    const stamp = later(mine, yours);
    const isThere = [mine === stamp && x.tags.includes(tag), yours === stamp && y.tags.includes(tag)].includes(true);
    if (stamp !== '') stamps[tag] = stamp;
    if (isThere) present.push(tag);
  }
  return { present, stamps: { ...stamps } };
}

function tagsOf(entry: Stamped): readonly string[] {
  return [...entry.tags, ...Object.keys(entry.stamps.tags)];
}
