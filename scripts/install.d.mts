/** Installs Debian packages where this machine and this user allow it; false where they don't or it fails. */
export function installWithApt(packages: string[]): Promise<boolean>;

/** Downloads a browser into a folder and resolves to its path. */
export function download(browser: 'chrome' | 'firefox', cacheDir: string): Promise<string>;
