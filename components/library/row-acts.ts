import type { Entry } from '@/utils/library/entry';

/** What a list can ask for. */
export interface RowActs {
  readonly open: (entry: Entry) => void;
  readonly openFull: (entry: Entry) => void;
  readonly toggleRead: (entry: Entry) => void;
  readonly toggleFavourite: (entry: Entry) => void;
  readonly toggleArchive: (entry: Entry) => void;
  readonly trash: (entry: Entry) => void;
  /** Another try for a link whose page was gone. */
  readonly revive: (entry: Entry) => void;
  readonly restore: (entry: Entry) => void;
}
