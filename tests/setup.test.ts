// @vitest-environment node
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findChromium, findFirefox, rememberDownload } from '@/scripts/browsers.mjs';
import { download, installWithApt } from '@/scripts/install.mjs';
import { provideBrowser } from '@/scripts/setup.mjs';

vi.mock('@/scripts/say.mjs', () => ({ say: () => undefined, giveUp: () => undefined }));
vi.mock('@/scripts/browsers.mjs', async (original) => ({
  ...(await original<typeof import('@/scripts/browsers.mjs')>()),
  findChromium: vi.fn(),
  findFirefox: vi.fn(),
  rememberDownload: vi.fn(),
}));
vi.mock('@/scripts/install.mjs', { spy: true });
const builds = vi.hoisted(() => ({ detectBrowserPlatform: () => 'linux', resolveBuildId: vi.fn(), install: vi.fn() }));
vi.mock('@puppeteer/browsers', () => builds);

describe.each([
  ['chromium', vi.mocked(findChromium), 'chromium', 'chrome', 'CHROME_PATH'],
  ['firefox', vi.mocked(findFirefox), 'firefox-esr', 'firefox', 'FIREFOX_PATH'],
] as const)('where a browser comes from: %s', (kind, find, debian, build, variable) => {
  const apt = vi.mocked(installWithApt);
  const net = vi.mocked(download);
  beforeEach(() => {
    vi.resetAllMocks();
    find.mockReturnValue(undefined);
    apt.mockResolvedValue(false);
    net.mockRejectedValue(new Error('no network'));
  });

  test('the one that is there, and nothing is installed', async () => {
    find.mockReturnValue('/usr/bin/it');
    expect(await provideBrowser(kind)).toBe('/usr/bin/it');
    expect(apt).not.toHaveBeenCalled();
    expect(net).not.toHaveBeenCalled();
  });

  test('else the package of the system', async () => {
    apt.mockImplementation(async () => {
      find.mockReturnValue('/usr/bin/it');
      return true;
    });
    expect(await provideBrowser(kind)).toBe('/usr/bin/it');
    expect(apt).toHaveBeenCalledWith([debian]);
    expect(net).not.toHaveBeenCalled();
  });

  test.each([
    ['there is no apt', false],
    ['apt gave a stub that is no browser', true],
  ])('else a download, where %s', async (_why, installed) => {
    apt.mockResolvedValue(installed);
    net.mockResolvedValue('/cache/it');
    expect(await provideBrowser(kind)).toBe('/cache/it');
    expect(net).toHaveBeenCalledWith(build, expect.stringContaining('node_modules'));
    expect(rememberDownload).toHaveBeenCalledWith(kind, '/cache/it');
  });

  test('else an instruction', async () => {
    await expect(provideBrowser(kind)).rejects.toThrow(`install one, or set ${variable} to its path`);
    expect(rememberDownload).not.toHaveBeenCalled();
  });
});

describe.runIf(process.platform === 'linux')('commands of the system', () => {
  let folder: string;
  let path: string | undefined;
  beforeEach(async () => {
    vi.restoreAllMocks();
    const real = await vi.importActual<typeof import('@/scripts/install.mjs')>('@/scripts/install.mjs');
    vi.mocked(installWithApt).mockImplementation(real.installWithApt);
    vi.mocked(download).mockImplementation(real.download);
    folder = mkdtempSync(join(tmpdir(), 'lectern-setup-'));
    path = process.env.PATH;
    process.env.PATH = folder;
  });
  afterEach(() => {
    process.env.PATH = path;
    rmSync(folder, { recursive: true });
  });

  /** Puts a program into PATH that notes how it was called. */
  function program(name: string, script = ''): string {
    const file = join(folder, name);
    writeFileSync(file, `#!/bin/sh\necho "${name} $*" >> "${folder}/calls"\n${script}\n`);
    chmodSync(file, 0o755);
    return file;
  }
  const calls = () => readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n');
  const asUser = (id: number) => vi.spyOn(process, 'getuid').mockReturnValue(id);

  test('apt installs for root', async () => {
    asUser(0);
    program('apt-get');
    expect(await installWithApt(['chromium'])).toBe(true);
    expect(calls()).toEqual(['apt-get update', 'apt-get install -y --no-install-recommends chromium']);
  });

  test('apt installs for others where sudo asks for no password', async () => {
    asUser(1000);
    program('apt-get');
    program('sudo', 'shift; "$@"');
    expect(await installWithApt(['chromium'])).toBe(true);
    expect(calls().at(-1)).toBe('apt-get install -y --no-install-recommends chromium');
  });

  test('apt is passed over where it is not there', async () => {
    asUser(0);
    expect(await installWithApt(['chromium'])).toBe(false);
  });

  test('apt is passed over where it has no such package', async () => {
    asUser(0);
    program('apt-get', '[ "$1" = update ]');
    expect(await installWithApt(['chromium'])).toBe(false);
  });

  test('apt is passed over where sudo is not there or asks for a password', async () => {
    asUser(1000);
    program('apt-get');
    expect(await installWithApt(['chromium'])).toBe(false);
    program('sudo', 'exit 1');
    expect(await installWithApt(['chromium'])).toBe(false);
    expect(calls()).toEqual(['sudo -n true']);
  });

  test('a downloaded browser counts once it has started', async () => {
    builds.resolveBuildId.mockResolvedValue('1.2.3');
    builds.install.mockResolvedValue({ executablePath: program('chrome') });
    expect(await download('chrome', folder)).toBe(join(folder, 'chrome'));
    expect(builds.install).toHaveBeenCalledWith({ browser: 'chrome', buildId: '1.2.3', cacheDir: folder });
    expect(calls()).toEqual(['chrome --version']);
  });

  test('a downloaded browser that does not start is none', async () => {
    builds.install.mockResolvedValue({ executablePath: program('chrome', 'exit 127') });
    await expect(download('chrome', folder)).rejects.toThrow('exit code 127');
  });
});
