import type { Stamp } from './clock';
import type { Entry } from './entry';
import { GROUPS, type Group, type Stamped } from './merge';
import { withTags } from './tags';

/** What can be changed of an entry. */
export type Change = Partial<Omit<Entry, 'id' | 'highlights'>>;

/** The entry with fields changed, each group and tag that became another stamped; itself when nothing did. */
export function amend(entry: Stamped, change: Change, stamp: Stamp): Stamped {
  const groups = (Object.keys(GROUPS) as Group[]).filter((group) => touches(entry, change, GROUPS[group]));
  const tags = change.tags === undefined ? [] : changedTags(entry.tags, change.tags);
  if (groups.length === 0 && tags.length === 0) return entry;
  return {
    ...entry,
    ...change,
    stamps: {
      ...entry.stamps,
      ...(Object.fromEntries(groups.map((group) => [group, stamp])) as Record<Group, Stamp>),
      tags: { ...entry.stamps.tags, ...Object.fromEntries(tags.map((tag) => [tag, stamp])) },
    },
  };
}

/**
 * The change that takes another one back: the fields and tags that became others by it, and nothing that has been changed
 * elsewhere since.
 * @param before the entry as it was then
 * @param now the entry as it is
 */
export function takeBack(before: Entry, { tags, ...fields }: Change, now: Entry): Change {
  const names = Object.keys(fields) as (keyof typeof fields)[];
  // The day of a deletion goes with it.
  const told = names.filter((name) => name !== 'trashedAt' || !names.includes('view'));
  const mine = told.filter((name) => fields[name] !== before[name] && now[name] === fields[name]);
  const old = Object.fromEntries(mine.map((name) => [name, before[name]]));
  if (mine.includes('view')) old.trashedAt = before.trashedAt;
  if (tags === undefined) return old;
  const added = tags.filter((tag) => !before.tags.includes(tag));
  const removed = before.tags.filter((tag) => !tags.includes(tag));
  return { ...old, tags: withTags(now.tags, removed, added) };
}

function touches(entry: Entry, change: Change, fields: readonly (keyof Entry)[]): boolean {
  return fields.some((field) => {
    const value = (change as Partial<Entry>)[field];
    return value !== undefined && value !== entry[field];
  });
}

function changedTags(before: readonly string[], after: readonly string[]): string[] {
  return [...before.filter((tag) => !after.includes(tag)), ...after.filter((tag) => !before.includes(tag))];
}
