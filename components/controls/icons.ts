/** Line drawings on a 24-pixel grid, one path each. */
export const ICONS = {
  bookmark: 'M6 3.5h12v17l-6-4.5-6 4.5z',
  full: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  link: 'M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-5.7-5.7L12 7M14 10a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 5.7 5.7L12 17',
  archive: 'M3.5 4.5h17v4h-17zM5 8.5v11h14v-11M9.5 12.5h5',
  trash: 'M4.5 6.5h15M9 6.5v-3h6v3M6.5 6.5l1 14h9l1-14M10 10.5v6M14 10.5v6',
  check: 'M4.5 12.5l5 5 10-11',
  back: 'M19 12H5M11 6l-6 6 6 6',
  settings: 'M4 7h9M17 7h3M15 5v4M4 17h3M11 17h9M9 15v4',
  close: 'M6 6l12 12M18 6L6 18',
  inbox: 'M3.5 13.5l3-9h11l3 9v6h-17zM3.5 13.5h5l1.5 2.5h4l1.5-2.5h5',
  star: 'M12 3.8l2.5 5.2 5.7.8-4.1 4 1 5.7-5.1-2.7-5.1 2.7 1-5.7-4.1-4 5.7-.8z',
  tag: 'M3.5 11.5v-7h7l9.5 9.5-7 7zM8 8v.01',
  library: 'M5 4v16M9.5 4v16M14 4.5l4.5 15.5M3.5 20h17',
  panel: 'M3.5 4.5h17v15h-17zM14.5 4.5v15',
  contents: 'M4 6h.01M4 12h.01M4 18h.01M8 6h12M8 12h9M8 18h11',
  aloud: 'M4 9.5v5h3.5l5 4v-13l-5 4zM16 9a4.2 4.2 0 0 1 0 6M18.5 6.5a8 8 0 0 1 0 11',
  play: 'M7.5 5l11 7-11 7z',
  pause: 'M8.5 5.5v13M15.5 5.5v13',
  earlier: 'M17.5 6L9 12l8.5 6zM6 6v12',
  later: 'M6.5 6l8.5 6-8.5 6zM18 6v12',
  note: 'M4.5 4.5h15v11h-8.5l-4 4v-4h-2.5zM8 8.5h8M8 11.5h5',
  more: 'M6 12a.5.5 0 1 1-1 0 .5.5 0 0 1 1 0zM12.5 12a.5.5 0 1 1-1 0 .5.5 0 0 1 1 0zM19 12a.5.5 0 1 1-1 0 .5.5 0 0 1 1 0z',
  refresh: 'M19.5 12a7.5 7.5 0 1 1-2.2-5.3M19.5 3.5v4h-4',
} as const;

export type IconName = keyof typeof ICONS;
