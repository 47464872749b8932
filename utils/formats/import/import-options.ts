/** What the reader may ask for. */
export interface ImportOptions {
  /** Ends the reading between two articles. */
  readonly signal?: AbortSignal | undefined;
  /** Folders of bookmarks become tags; they do unless this is false. */
  readonly folders?: boolean | undefined;
  /** Also what stands in feeds the reader followed, as Readwise lists it: thousands that nobody chose. */
  readonly feeds?: boolean | undefined;
}
