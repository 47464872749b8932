import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

/** The rooms of the house, and for each the rooms it may import from beside itself. Nobody imports a door. */
const KNOWLEDGE: Record<string, string[]> = {
  'utils/article': [],
  'utils/settings': [],
  'utils/anchor': [],
  'utils/library': ['utils/article', 'utils/anchor'],
  'utils/formats': ['utils/article', 'utils/anchor', 'utils/library'],
  'utils/search': ['utils/library'],
  'utils/speech': ['utils/article', 'utils/anchor'],
  'utils/extract': ['utils/article'],
};
const ROOMS: Record<string, string[]> = {
  ...KNOWLEDGE,
  'utils/platform': [...Object.keys(KNOWLEDGE), 'public'],
  components: [...Object.keys(KNOWLEDGE), 'utils/platform'],
  entrypoints: [...Object.keys(KNOWLEDGE), 'utils/platform', 'components'],
};
/** Only these touch the outside. */
const OUTSIDE = /\b(browser|chrome)\.\w|\bindexedDB\b|\blocalStorage\b|from 'wxt\/browser'|from 'idb'/;
const HOSTILE =
  /\.innerHTML\s*=[^=]|dangerouslySetInnerHTML|insertAdjacentHTML|document\.write\b|\.outerHTML\s*=[^=]|\beval\(|new Function\b/;
/** Files that are long because they are tables, with the reason. */
const LONG_TABLES: string[] = [];

interface Source {
  path: string;
  room: string;
  text: string;
  imports: string[];
}

const sources = ['components', 'entrypoints', 'utils'].flatMap(filesBelow).map(read);

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

function read(path: string): Source {
  const text = readFileSync(path, 'utf8');
  const imports = [...text.matchAll(/(?:from|import\()\s*'([^']+)'|^import '([^']+)'/gm)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
  const room = Object.keys(ROOMS).find((name) => path.startsWith(`${name}/`)) ?? '';
  return { path, room, text, imports: imports.filter((name) => /^[.@]\//.test(name) || name.startsWith('..')) };
}

const target = (source: Source, name: string) =>
  name.startsWith('@/') ? name.slice(2) : relative('.', join(dirname(source.path), name));

function offences(find: (source: Source) => string[]): string[] {
  return sources
    .filter((source) => !source.path.includes('.test.'))
    .flatMap((source) => find(source).map((what) => `${source.path}: ${what}`));
}

describe('the map of the house', () => {
  test('every file has a room', () => {
    expect(offences(({ room }) => (room === '' ? ['no room'] : []))).toEqual([]);
  });

  test('imports go from doors to faces to ports to knowledge, never back', () => {
    const wrong = offences((source) =>
      source.imports
        .map((name) => target(source, name))
        .filter(
          (path) =>
            !path.startsWith(`${source.room}/`) &&
            !(ROOMS[source.room] ?? []).some((room) => path.startsWith(`${room}/`)),
        ),
    );
    expect(wrong).toEqual([]);
  });

  test('a crossing is written @/, a relative import never leaves its room', () => {
    const wrong = offences((source) =>
      source.imports.filter((name) => name.startsWith('@/') === target(source, name).startsWith(`${source.room}/`)),
    );
    expect(wrong).toEqual([]);
  });

  test('only hooks and apps among the faces call ports', () => {
    const free = /^components\/(hooks\/|popup\/|\w+App\.tsx|mount\.tsx)/;
    const wrong = offences(({ path, room, imports }) =>
      room !== 'components' || free.test(path)
        ? []
        : imports.filter(
            (name) =>
              name.startsWith('@/utils/platform/') && !name.endsWith('/text') && !name.endsWith('/failure-text'),
          ),
    );
    expect(wrong).toEqual([]);
  });

  test('only ports and doors touch the outside', () => {
    const wrong = offences(({ room, text }) =>
      room === 'utils/platform' || room === 'entrypoints' || !OUTSIDE.test(text) ? [] : [OUTSIDE.exec(text)?.[0] ?? ''],
    );
    expect(wrong).toEqual([]);
  });

  test('one port alone asks the network for anything', () => {
    const wrong = offences(({ path, text }) =>
      /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon/.test(text) ? [path] : [],
    );
    expect(wrong.map((what) => what.split(':')[0])).toEqual([
      'utils/platform/images/fetch-image.ts',
      'utils/platform/images/page-images.ts',
    ]);
  });

  test('no string becomes HTML outside the sanitiser', () => {
    expect(offences(({ text }) => (HOSTILE.test(text) ? [HOSTILE.exec(text)?.[0] ?? ''] : []))).toEqual([]);
  });

  test('there are no cycles', () => {
    expect(cycles()).toEqual([]);
  });

  test('names say what a file is', () => {
    const wrong = offences(({ path }) => {
      const name = path.split('/').pop() ?? '';
      if (/^(helpers|common|misc|utils?)\./.test(name)) return ['says nothing'];
      const isComponent = name.endsWith('.tsx') && !path.startsWith('entrypoints/') && name !== 'mount.tsx';
      return isComponent === /^[A-Z]/.test(name) ? [] : ['is not named like what it is'];
    });
    expect(wrong).toEqual([]);
  });

  test('every silent catch says why', () => {
    const wrong = offences(({ text }) =>
      [...text.matchAll(/catch\s*(\([^)]*\))?\s*\{\s*\n?\s*([^\n]*)/g)]
        .filter(([, bound, first]) => bound === undefined && !(first ?? '').includes('//'))
        .map(([found]) => found),
    );
    expect(wrong).toEqual([]);
  });

  test('files are short', () => {
    const lengths = sources
      .filter(({ path }) => !LONG_TABLES.includes(path))
      .map(({ path, text }) => ({ path, lines: text.split('\n').length }))
      .sort((a, b) => a.lines - b.lines);
    expect(lengths[Math.floor(lengths.length / 2)]?.lines).toBeLessThanOrEqual(70);
    expect(lengths[Math.floor(lengths.length * 0.95)]?.lines).toBeLessThanOrEqual(170);
    expect(lengths.filter(({ lines }) => lines > 200)).toEqual([]);
  });
});

function cycles(): string[] {
  const paths = new Map(sources.map((source) => [source.path.replace(/\.tsx?$/, ''), source]));
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (path: string, trail: string[]): void => {
    if (trail.includes(path)) found.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
    const source = paths.get(path);
    if (source === undefined || done.has(path) || trail.includes(path)) return;
    for (const name of source.imports) walk(target(source, name).replace(/\.tsx?$/, ''), [...trail, path]);
    done.add(path);
  };
  for (const path of paths.keys()) walk(path, []);
  return found;
}
