/** A running server: its origin, as in `http://127.0.0.1:40123`, and how to stop it. */
export interface Server {
  origin: string;
  close(): Promise<void>;
}

/** Serves a folder to this machine only, on a free port. */
export function serve(root: string): Promise<Server>;
