import type { MessageKey } from '@/utils/platform/text';

/** What a sheet of keys can be opened on. */
export type KeyPlace = 'popup' | 'reader' | 'library' | 'panel';

/** Keys that do one thing, or one and its opposite. */
export interface KeyLine {
  /** By the names that the browser has for them. */
  readonly keys: readonly string[];
  readonly hold?: 'Shift';
  readonly does: MessageKey;
}

export interface KeyGroup {
  readonly title: MessageKey;
  readonly on: readonly KeyPlace[];
  readonly lines: readonly KeyLine[];
}

/** Every key that we listen to outside of fields and menus. What listens takes its keys from here, and the sheet its lines. */
export const KEY_GROUPS = {
  article: {
    title: 'options_reading',
    on: ['popup', 'reader'],
    lines: [
      { keys: ['s'], does: 'save' },
      { keys: ['e'], does: 'archive' },
      { keys: ['c'], does: 'copy_link' },
      { keys: ['+', '='], does: 'key_larger' },
      { keys: ['-'], does: 'key_smaller' },
      { keys: ['0'], does: 'key_usual_size' },
      { keys: ['t'], does: 'key_theme' },
    ],
  },
  marks: {
    title: 'highlights_here',
    on: ['popup', 'reader'],
    lines: [
      { keys: ['h'], does: 'highlight_selected' },
      { keys: ['n'], does: 'highlight_note' },
    ],
  },
  reader: {
    title: 'full_page',
    on: ['reader'],
    lines: [
      { keys: ['g'], does: 'contents' },
      { keys: ['p'], does: 'aloud' },
      { keys: ['Escape'], does: 'back_to_page' },
    ],
  },
  popup: {
    title: 'keys_popup',
    on: ['popup'],
    lines: [
      { keys: ['1'], does: 'tab_read' },
      { keys: ['2'], does: 'tab_saved' },
      { keys: ['f'], does: 'full_page' },
      { keys: ['Escape'], does: 'back_to_list' },
    ],
  },
  search: {
    title: 'saved_articles',
    on: ['popup', 'library', 'panel'],
    lines: [{ keys: ['/'], does: 'filter' }],
  },
  row: {
    title: 'saved_articles',
    on: ['popup', 'library', 'panel'],
    lines: [
      { keys: ['ArrowDown', 'ArrowUp', 'j', 'k'], does: 'key_move' },
      { keys: ['o'], does: 'full_page' },
      { keys: ['m'], does: 'mark_read' },
      { keys: ['*'], does: 'favourite' },
      { keys: ['e'], does: 'archive' },
      { keys: ['Delete'], does: 'delete' },
    ],
  },
  choice: {
    title: 'library',
    on: ['library'],
    lines: [
      { keys: ['x'], does: 'key_choose' },
      { keys: ['ArrowDown', 'ArrowUp', 'J', 'K'], hold: 'Shift', does: 'key_choose_more' },
    ],
  },
  chosen: { title: 'library', on: ['library'], lines: [{ keys: ['Escape'], does: 'choose_none' }] },
  help: {
    title: 'keys_everywhere',
    on: ['popup', 'reader', 'library', 'panel'],
    lines: [{ keys: ['?'], does: 'key_help' }],
  },
} as const satisfies Record<string, KeyGroup>;

/** What the browser listens to for us, wherever one is, with keys that are set in its own pages. */
export const COMMANDS: readonly (readonly [name: string, does: MessageKey])[] = [
  ['toggle-reader', 'command_toggle_reader'],
  ['save-page', 'command_save_page'],
  ['open-panel', 'open_panel'],
];

type Groups = typeof KEY_GROUPS;
type Keys<Name extends keyof Groups> = Groups[Name]['lines'][number]['keys'][number];

/** What each key of a group does, none left out; undefined where it does nothing at present. */
export type KeyActs<Name extends keyof Groups> = Readonly<
  Record<Keys<Name>, ((event: KeyboardEvent) => void) | undefined>
>;

/** Any of the keys. One that stands in no group is a mistake. */
export type KeyMap = Partial<KeyActs<keyof Groups>>;
