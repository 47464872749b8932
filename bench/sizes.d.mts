/** Sizes of a built extension, in bytes. */
export interface Sizes {
  detector: number;
  extractor: number;
  popup: number;
  zip: number;
}

/** What may at most be shipped, in bytes. */
export const BUDGETS: Sizes;

/** Sizes of the extension in that folder. */
export function sizes(folder: string): Sizes;

/** The popup's script and all that it imports before it runs: their paths. */
export function popupScripts(folder: string): string[];

/** The sizes that are above their budget, each as a sentence; none when all is well. */
export function overBudget(found: Sizes): string[];
