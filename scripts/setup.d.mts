/** What a caller needs on this machine besides the npm packages. */
export interface Needs {
  chromium?: boolean;
  firefox?: boolean;
  display?: boolean;
  languages?: boolean;
}

/** Makes a bare machine ready for what is asked; what is there is left alone. */
export function setup(needs?: Needs): Promise<void>;

/** Finds the browser, or installs it, and resolves to its path; rejects with what a person can do. */
export function provideBrowser(kind: 'chromium' | 'firefox'): Promise<string>;
