/** Several chosen articles. Places are those of the list as it is shown. */
export interface Selection {
  readonly has: (id: string) => boolean;
  readonly toggle: (index: number) => void;
  /** From the one toggled last to this one. */
  readonly extend: (index: number) => void;
}
