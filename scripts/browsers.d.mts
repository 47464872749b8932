/** The path of a Chromium (or a relative of it) on this machine, or undefined. */
export function findChromium(): string | undefined;

/** The path of a Firefox on this machine, or undefined. */
export function findFirefox(): string | undefined;

/** The path of a command in PATH, or undefined. */
export function findCommand(name: string): string | undefined;

/** Keeps the path of a downloaded browser for the next run. */
export function rememberDownload(kind: 'chromium' | 'firefox', path: string): void;
