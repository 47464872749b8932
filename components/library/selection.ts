/** Several chosen articles. Places are those of the list as it is shown. */
export interface Selection {
  readonly has: (id: string) => boolean;
  readonly toggle: (index: number) => void;
  /**
   * All from the one toggled last to this one, and no other.
   * @param from where to begin when none has been toggled; by default this one
   */
  readonly extend: (index: number, from?: number) => void;
}
