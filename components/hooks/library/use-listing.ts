import { useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import { type Failure, failureOf } from '@/utils/article/failure';
import type { Catalogue } from '@/utils/library/catalogue';
import type { Entry, View } from '@/utils/library/entry';
import { type Filter, parseQuery, type Query } from '@/utils/library/query';
import { type Fuzzy, select, selectFound } from '@/utils/library/select';
import type { Sort } from '@/utils/library/sort';
import { watchLibrary } from '@/utils/platform/library/library-news';
import { newestEntries, readCatalogue, readCounts, readEntries } from '@/utils/platform/library/list-store';
import { afterPaint } from '../after-paint';

/** What a list is to show: a list or a state of the library, and what was typed. */
export interface Wanted {
  readonly scope: readonly Filter[];
  readonly query: string;
  readonly sort: Sort;
  /** What was found in whole texts, the best first: only that is shown, in this order unless `ranked` is off. */
  readonly found?: readonly string[] | null;
  readonly ranked?: boolean;
}

/** A list as far as it has been read. Rows are addressed by their place. */
export interface Listing {
  /** How many there are, null while nobody knows. */
  readonly count: number | null;
  readonly query: Query;
  readonly failure: Failure | null;
  /** Null while its row is on its way. */
  readonly entryAt: (index: number) => Entry | null;
  readonly idAt: (index: number) => string;
  readonly allIds: () => readonly string[];
  /** Asks for the rows from one place to before another. */
  readonly show: (from: number, to: number) => void;
}

const FIRST_PAGE = 30;
/** Rows that are read again at once when something moved; others when they come into view. */
const NEAR = 200;
/** Milliseconds. */
const PAUSE = 1500;
export const NEWEST: Sort = { by: 'saved', reversed: false };

/**
 * A list of the library. Its first page of a plain list comes by one look at the disk; everything else, from the
 * catalogue, which is read after that. Follows changes from any surface.
 */
export function useListing({ scope, query: text, sort, found = null, ranked = true }: Wanted): Listing {
  const query = useMemo(() => parseQuery(text), [text]);
  const [catalogue, setCatalogue] = useState<Catalogue | null>(null);
  const [turn, setTurn] = useState(0);
  // Rows that have come change what is drawn, not which rows there are: nothing is selected anew for them.
  const [, drawAgain] = useReducer((drawn: number) => drawn + 1, 0);
  const [first, setFirst] = useState<{ view: View; entries: readonly Entry[]; count: number } | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const fuzzy = useFuzzy(query.terms.length > 0);
  const rows = useRef(new Map<string, Entry>());
  const asked = useRef(new Set<string>());
  const view = plainView(scope, sort);
  // Asked for before the first frame and not after it: what is shown first waits for this.
  useLayoutEffect(() => {
    let current = true;
    const fail = (error: unknown) => current && setFailure(failureOf(error, 'storage-broken'));
    const all = (packs: readonly number[] = []) =>
      readCatalogue(packs).then((read) => {
        if (!current) return;
        setCatalogue(read);
        setTurn((now) => now + 1);
      }, fail);
    const start = async () => {
      if (view === null) return;
      const [entries, counts] = await Promise.all([newestEntries(view, FIRST_PAGE), readCounts()]);
      for (const entry of entries) rows.current.set(entry.id, entry);
      if (current) setFirst({ view, entries, count: Math.max(entries.length, counts.get(`view:${view}`) ?? 0) });
    };
    void start().then(() => current && afterPaint(() => void all()), fail);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const moved = new Set<number>();
    const end = watchLibrary(({ ids, packs }) => {
      if (ids?.length === 0) {
        // Somebody is reading: what lists show of that can wait until they pause.
        for (const k of packs) moved.add(k);
        clearTimeout(timer);
        timer = setTimeout(() => {
          const near = [...rows.current.keys()].slice(-NEAR);
          void readEntries(near).then((entries) => {
            rows.current = new Map(entries.map((entry) => [entry.id, entry]));
            void all([...moved]);
          }, fail);
        }, PAUSE);
        return;
      }
      const shown = ids ?? [...rows.current.keys()];
      void readEntries(shown.filter((id) => rows.current.has(id))).then((entries) => {
        for (const entry of entries) rows.current.set(entry.id, entry);
        void all(packs);
      }, fail);
    });
    return () => {
      current = false;
      clearTimeout(timer);
      end();
    };
  }, [view]);
  const slots = useMemo(() => {
    if (catalogue === null) return null;
    const within = withScope(query, scope);
    if (found === null) return select(catalogue, within, sort, fuzzy);
    return selectFound(catalogue, within, sort, found, ranked);
  }, [catalogue, turn, query, JSON.stringify(scope), sort.by, sort.reversed, fuzzy, found, ranked]);
  const isFirst = slots === null && text.trim() === '' && first !== null && first.view === view;
  const idAt = (index: number) =>
    slots !== null ? (catalogue?.id(slots[index] ?? -1) ?? '') : isFirst ? (first.entries[index]?.id ?? '') : '';
  const show = (from: number, to: number) => {
    const missing: string[] = [];
    for (let index = from; index < to; index++) {
      const id = idAt(index);
      if (id !== '' && !rows.current.has(id) && !asked.current.has(id)) missing.push(id);
    }
    if (missing.length === 0) return;
    for (const id of missing) asked.current.add(id);
    readEntries(missing)
      .then(
        (entries) => {
          for (const entry of entries) rows.current.set(entry.id, entry);
          drawAgain(undefined);
        },
        (error: unknown) => setFailure(failureOf(error, 'storage-broken')),
      )
      .finally(() => {
        for (const id of missing) asked.current.delete(id);
      });
  };
  return {
    count: slots !== null ? slots.length : isFirst ? first.count : null,
    query,
    failure,
    idAt,
    entryAt: (index) => rows.current.get(idAt(index)) ?? null,
    allIds: () => Array.from(slots ?? [], (slot) => catalogue?.id(slot) ?? ''),
    show,
  };
}

/** The list that is shown whole and newest first, which the disk can begin to answer by itself; else null. */
function plainView(scope: readonly Filter[], sort: Sort): View | null {
  const [only] = scope;
  if (scope.length !== 1 || only?.by !== 'is' || only.not || sort.by !== 'saved' || sort.reversed) return null;
  return only.value === 'inbox' || only.value === 'archive' || only.value === 'trash' ? only.value : null;
}

/** What was typed, within the list it was typed over, unless it names a list itself. */
function withScope(query: Query, scope: readonly Filter[]): Query {
  const named = query.filters.some(({ by, ...rest }) => by === 'is' && isList((rest as { value: string }).value));
  const around = named ? scope.filter((filter) => !(filter.by === 'is' && isList(filter.value))) : scope;
  return { ...query, filters: [...around, ...query.filters] };
}

function isList(value: string): boolean {
  return value === 'inbox' || value === 'archive' || value === 'trash';
}

/** The finder of near misses, loaded when something is typed for the first time. */
function useFuzzy(wanted: boolean): Fuzzy | undefined {
  const [fuzzy, setFuzzy] = useState<Fuzzy | undefined>(undefined);
  useEffect(() => {
    if (wanted && fuzzy === undefined) void import('@/utils/library/fuzzy').then((made) => setFuzzy(() => made.fuzzy));
  }, [wanted]);
  return fuzzy;
}
