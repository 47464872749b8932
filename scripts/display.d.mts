/** A display that needs no screen: its name, and the file (in the XWD format) that shows what is on it. */
export interface Display {
  name: string;
  picture: string;
  close(): Promise<void>;
}

/** True when a person could see a window here. */
export function hasDisplay(): boolean;

/** Starts a display that needs no screen, with a number that nobody uses. */
export function startDisplay(): Promise<Display>;
