import type { IndexQuery } from '@/utils/search/index-query';

/** What a page asks of the worker that holds the index. */
export type Ask =
  | { readonly no: number; readonly name: 'find'; readonly query: IndexQuery }
  | { readonly no: number; readonly name: 'size' }
  | { readonly no: number; readonly name: 'rebuild' };

/** What the worker says. `left`: articles that are not in the index yet. */
export type Answer =
  | { readonly no: number; readonly ids: readonly string[]; readonly left: number }
  | { readonly no: number; readonly size: number }
  | { readonly no: number; readonly error: string }
  | { readonly left: number };
