import { findCommand } from './browsers.mjs';
import { must, run } from './run.mjs';
import { say } from './say.mjs';

/**
 * Installs Debian packages if this machine and this user allow it. Resolves to false where they don't, or where the
 * packages can't be had, so that the caller can try another way.
 *
 * @param {string[]} packages
 * @returns {Promise<boolean>}
 */
export async function installWithApt(packages) {
  const prefix = await rootPrefix();
  if (prefix === undefined) return false;
  say(`System packages: installing ${packages.join(', ')} with apt-get …`);
  const quiet = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  const [program, ...first] = [...prefix, 'apt-get'];
  await run(program, [...first, 'update'], quiet);
  const { code } = await run(program, [...first, 'install', '-y', '--no-install-recommends', ...packages], quiet);
  return code === 0;
}

/** What to put before a command so that it runs as root: nothing, sudo, or undefined when there is no way. */
async function rootPrefix() {
  if (process.platform !== 'linux' || findCommand('apt-get') === undefined) return undefined;
  if (process.getuid?.() === 0) return [];
  // -n: never ask for a password; a person may be away, and CI always is.
  return (await run('sudo', ['-n', 'true'])).code === 0 ? ['sudo', '-n'] : undefined;
}

/**
 * Downloads a browser into a folder of this repository and resolves to its path.
 *
 * @param {'chrome' | 'firefox'} browser
 * @param {string} cacheDir
 * @returns {Promise<string>}
 */
export async function download(browser, cacheDir) {
  say(`Browser: downloading ${browser} …`);
  // Not at the top: this file is loaded before any package is installed.
  const { detectBrowserPlatform, install, resolveBuildId } = await import('@puppeteer/browsers');
  const buildId = await resolveBuildId(browser, detectBrowserPlatform(), 'stable');
  const { executablePath } = await install({ browser, buildId, cacheDir });
  await must(executablePath, ['--version']);
  return executablePath;
}
