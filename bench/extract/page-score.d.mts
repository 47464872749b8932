/** A page of a corpus, with what is known of it. */
export interface Page {
  corpus: string;
  id: string;
  type: string;
  lang: string;
  gold: object;
}

/** What a reader found; `content` is HTML, null where it found nothing. */
export interface Answer {
  title?: string;
  byline?: string;
  published?: string;
  content?: string | null;
  detected?: boolean;
  grade?: string;
  error?: string;
  late?: boolean;
}

/** How much of the expected text was found, how much else, and what of everything beside the text. */
export interface Row {
  id: string;
  text: { met: number; extra: number; missing: number };
  f1: number;
  [part: string]: unknown;
}

/** What one reader's answer to one page is worth. */
export function scorePage(page: Page, answer: Answer): Row;
